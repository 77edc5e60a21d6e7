// The costs that the total of a claim is made of, by their ids.

export const partsOfTotal: ReadonlySet<string> = new Set(['inPolicy', 'fullySelfPaid', 'overLimit', 'firstSelfPay']);
