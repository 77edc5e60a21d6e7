// Names of what a question about a person has besides a claim.

export const personVariables = { year: 'coverage_year', premium: 'premium' } as const;
