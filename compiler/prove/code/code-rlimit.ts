// What a solver may spend on one comparison of a program with its plan.

export const codeRlimit = 20_000_000;
