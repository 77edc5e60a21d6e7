// The version of the compiler, as an artifact records it; a test keeps it equal to the package's.

export const compilerVersion = '0.1.0';
