// Mistakes in the English surface.

import { type BadCase, mistakes } from '../bad-case.js';

const bad = mistakes('en');

const deductible = 'deductible yearly 2 wan yuan exclusive';
const ratio = 'ratio 40%';
const row = '| LowIncome | 75%  |';
const base = 'cost SelfPaid = in_policy_cost - third_party_paid';
const condition = 'condition residence is Local and (stepwise or emergency)';
const tilt = 'deductible × 50%  ratio + 5 points';
const band = '| 1 wan yuan | 5 wan yuan | 65%   |';
const exception = 'except when disease in Major : 8 wan yuan';
const order = 'order Basic, Second, Aid, Extra, Charity';
const expected = 'expected { Aid 6000 yuan }';

export const englishCases: readonly BadCase[] = [
  // ── characters and literals ─────────────────────────────────────────────────────────────────────────────────
  bad('a semicolon', [ratio, 'ratio 40%⟦JZ1001:;⟧']),
  bad('a dollar sign at the end', [ratio, 'ratio 40% ⟦JZ1001:$⟧']),
  bad('square brackets', ['certified_by Civil  route direct  includes', 'certified_by ⟦JZ1001:[⟧Civil⟦JZ1001:]⟧  route direct  includes']),
  bad('an open string', ['title "Medical aid in Hilltown"', 'title ⟦JZ1002:"Medical aid in Hilltown⟧']),
  bad('a string in unlike marks', ['title "Medical aid in Hilltown"', 'title ⟦JZ1016:“Medical aid in Hilltown"⟧']),
  bad('a thousands separator', [deductible, 'deductible yearly ⟦JZ1005:20,000 yuan⟧ exclusive']),
  bad('a day that there is not', ['effective 2024-01-01', 'effective ⟦JZ1010:2023-02-29⟧']),
  bad('slashes in a date', ['effective 2024-01-01', 'effective ⟦JZ1009:2024/1/1⟧']),
  bad('two percent signs', [ratio, 'ratio ⟦JZ1007:40%%⟧']),
  bad('a ratio that begins with its point', [ratio, 'ratio ⟦JZ1013:.4⟧']),
  bad(
    'a factor that is a calculation',
    [base, 'cost SelfPaid = in_policy_cost × (⟦JZ3401:members + 1⟧)'],
    ['input person residence', 'input person members : integer default 1\ninput person residence'],
  ),
  bad('a figure outside the bounds it is delegated in', [
    'cap yearly 3 wan yuan',
    'cap yearly delegated ⟦JZ3402:3 wan yuan⟧ between 4 wan yuan to 5 wan yuan',
  ]),
  bad('bounds of a delegated figure of another kind', [ratio, 'ratio delegated 40% between ⟦JZ3403:3 wan yuan⟧ to 50%']),
  bad('an explanation of another kind', ['cap yearly 3 wan yuan', 'cap yearly 3 wan yuan about (⟦JZ3403:50% * 2⟧)']),
  bad('a tenth of a fen', ['premium 380 yuan', 'premium ⟦JZ1011:380.001 yuan⟧']),
  bad('two equals signs', [base, 'cost SelfPaid ⟦JZ1015:==⟧ in_policy_cost - third_party_paid']),

  // ── structure ───────────────────────────────────────────────────────────────────────────────────────────────
  bad('words that are no clause', ['payer SecondFund', 'payer SecondFund\n  ⟦JZ1101:subject⟧ to the rules']),
  bad('an exception without when', [exception, 'except ⟦JZ1101:disease⟧ in Major : 8 wan yuan']),
  bad('an exception without its colon', [exception, 'except when disease in Major ⟦JZ1101:8 wan yuan⟧']),
  bad(
    'a tier without its closing brace',
    ['tier Basic {', 'tier Basic ⟦JZ1103:{⟧'],
    ['as_billed\n}\n\ntier Second', 'as_billed\n\ntier Second'],
  ),
  bad('a tier without its opening brace', ['tier Extra {', 'tier ⟦JZ1114:Extra⟧']),
  bad('a brace too many', ['as_billed\n}\n\ntier Second', 'as_billed\n}\n⟦JZ1104:}⟧\n\ntier Second']),
  bad('a ratio without its value', [ratio, '⟦JZ1114:ratio⟧']),
  bad('an open bracket', ['or emergency)', 'or ⟦JZ1114:emergency⟧']),
  bad('a keyword as a name', ['payer SecondFund', 'payer ⟦JZ1113:fund⟧']),
  bad('a misspelt keyword', [deductible, '⟦JZ1120:deductable⟧ yearly 2 wan yuan exclusive']),
  bad('another misspelt keyword', ['identities highest', '⟦JZ1120:identites⟧ highest']),
  bad(
    'names without a comma',
    ['visit inpatient, chronic', 'visit inpatient ⟦JZ1119:chronic'],
    ['outpatient\n  group', 'outpatient⟧\n  group'],
  ),
  bad('a comma between clauses', [deductible, 'deductible yearly 2 wan yuan⟦JZ1115:,⟧ exclusive']),
  bad('a clause of another block', ['payer SecondFund', 'payer SecondFund\n  ⟦JZ1116:route⟧ direct']),
  bad('yearly after the amount', [deductible, 'deductible 2 wan yuan ⟦JZ1121:yearly⟧']),
  bad('a row without its last bar', [row, '| LowIncome | ⟦JZ1106:75%⟧']),
  bad('a row without its first bar', [row, '⟦JZ1107:LowIncome⟧ | 75%  |']),
  bad('a row with a cell too many', [row, '⟦JZ1108:| LowIncome | 75% | 5 yuan |⟧']),

  // ── names ───────────────────────────────────────────────────────────────────────────────────────────────────
  bad('an undeclared fund', ['payer SecondFund', 'payer ⟦JZ2001:SecondFunds⟧']),
  bad('a misspelt group in a row', [row, '| ⟦JZ2001:LowIncomes⟧ | 75% |']),
  bad('a group as payer', ['payer SecondFund', 'payer ⟦JZ2002:LowIncome⟧']),
  bad('a fund twice', ['AidFund, County\n', 'AidFund, County, ⟦JZ2003:Civil⟧\n']),
  bad('a tier that the order forgets', [order, '⟦JZ2012:order Basic, Second, Extra, Charity⟧']),
  bad(
    'a policy without its year',
    ['policy Hilltown2024 {', 'policy ⟦JZ2006:Hilltown2024⟧ {'],
    ['  year calendar_year by discharge_date\n', ''],
  ),

  // ── values and tables ───────────────────────────────────────────────────────────────────────────────────────
  bad('money and a ratio added', [base, 'cost SelfPaid = ⟦JZ3002:in_policy_cost + 10%⟧']),
  bad('money times money', [base, 'cost SelfPaid = ⟦JZ3003:in_policy_cost × third_party_paid⟧']),
  bad('108%', [ratio, 'ratio ⟦JZ3004:108%⟧']),
  bad('points for a percentage', [ratio, 'ratio ⟦JZ3005:40 points⟧']),
  bad('a percentage for points', [tilt, 'deductible × 50%  ratio + ⟦JZ3006:5%⟧']),
  bad('an amount without unit', [deductible, 'deductible yearly ⟦JZ3007:20000⟧ exclusive']),
  bad('0.7', [ratio, 'ratio ⟦JZ3008:0.7⟧']),
  bad('money compared with a date', [condition, 'condition ⟦JZ3010:total_cost > 2024-01-01⟧']),
  bad('an unknown kind of visit', ['visit inpatient, chronic', 'visit ⟦JZ3012:clinic⟧, inpatient, chronic']),
  bad('a deductible without its period', [deductible, '⟦JZ3030:deductible⟧ 2 wan yuan exclusive']),
  bad('a tilt of what is not there', [tilt, `${tilt}  ⟦JZ3037:cap removed⟧`]),
  bad('a gap between bands', [band, '⟦JZ3050:| 2 wan yuan | 5 wan yuan | 65% |⟧']),
  bad('an open band in the middle', [band, '⟦JZ3053:| 1 wan yuan | | 65% |⟧']),
  bad('a row twice', [row, `${row}\n    ⟦JZ3062:| LowIncome | 70% |⟧`]),
  bad('shares of 90%', ['AidFund 60%, County 40%', '⟦JZ3070:AidFund 50%, County 40%⟧']),
  bad('paid for a tier that is computed', ['paid Basic 10000 yuan', 'paid ⟦JZ3087:Aid⟧ 5 yuan Basic 10000 yuan']),
  bad('a result without unit', [expected, 'expected { Aid ⟦JZ3007:6000⟧ }']),
  bad('a hole without a reason', [ratio, 'ratio ⟦JZ3025:unknown⟧']),
];
