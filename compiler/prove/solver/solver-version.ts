// The solver that answers, as a certificate records it; a test keeps it equal to the package's.

export const solverVersion = 'z3-solver 4.16.0';
