// The verbs of the command line, in the order of the help. Each loads its code only when it is called.

import type { Verb, VerbOption } from './command.js';

const paths = { zh: '.jz 文件或文件夹；不写则为当前文件夹', en: '.jz files or folders; the current folder when left out' };
const policyOperand = {
  term: '<policy>',
  text: {
    zh: '.jz 文件、同一系列各版本的文件夹，或 jiuzhu build 写出的文件夹',
    en: 'a .jz file, a folder with the versions of a series, or a folder that jiuzhu build wrote',
  },
};
const claimsOperand = { term: '<claims>', text: { zh: '费用单文件：.csv、.ndjson 或 .json', en: 'a claims file: .csv, .ndjson or .json' } };

const releaseOption: VerbOption = {
  flags: '--release',
  text: { zh: '结算会用到的待定也算错误', en: 'unknown figures that a settlement can meet are errors' },
};

const wholeSetOption: VerbOption = {
  flags: '--vectors',
  text: {
    zh: '写出前运行整个测试集，而不是其中一部分（慢得多）',
    en: 'run the whole test set before writing, not a part of it (much slower)',
  },
};

const assumeOption: VerbOption = {
  flags: '--assume <what>',
  text: {
    zh: '为待定数值假设一个值，如 倾斜救助.封顶线=不封顶；可重复',
    en: 'a value for an unknown, Tier.cap=unlimited; may be repeated',
  },
  repeatable: true,
};

const policyOptions: readonly VerbOption[] = [
  {
    flags: '--policy <name>',
    text: { zh: '文件里有几项政策时选哪一项，或哪个系列', en: 'which policy or series, when there are several' },
  },
  assumeOption,
  {
    flags: '--encoding <name>',
    text: { zh: '费用单文件的编码', en: 'encoding of the claims file' },
    choices: ['auto', 'utf-8', 'gb18030'],
    fallback: 'auto',
  },
];

const claimsFormats = {
  zh: `每个人的费用单须按结算日期先后排列；一张被退回，此人同年度后面的都等它更正。
三种写法：
  .ndjson  每行 {"person": {…}, "claim": {…}}        .json  这样的对象组成的数组
  .csv     首行为表头，用中文名或 JSON 路径：
    费用单号 claim.id          人员编号 person.id          对象 person.group
    认定部门 person.certifiedBy  认定起始 person.from        认定终止 person.to
    就诊 claim.visit           医院级别 claim.hospitalLevel  就医地 claim.place
    病种 claim.disease         规范转诊 claim.referred     急诊抢救 claim.emergency
    入院日期 claim.admission   出院日期 claim.discharge    结算日期 claim.settlement
    费用日期 claim.costDate
    费用总额 claim.cost.total  政策范围内费用 claim.cost.inPolicy
    全自费 claim.cost.fullySelfPaid   超限价 claim.cost.overLimit   先行自付 claim.cost.firstSelfPay
    减免金额 claim.cost.waiver   第三方支付 claim.cost.thirdParty   商业保险支付 claim.cost.commercial
    已付.待遇名 claim.paid.待遇名    政策声明的输入：其名称
    冲销 claim.reverses        被冲销的费用单号；这一行另写费用单号、人员编号和结算日期，其余留空
  金额以元计，至多两位小数。几个身份以分号隔开，对象与认定部门等各列一一对应；共同认定的部门以顿号隔开。`,
  en: `Claims of one person must stand in order of settlement; a rejected one holds back the rest of that person's year.
Three forms:
  .ndjson  a line each, {"person": {…}, "claim": {…}}     .json  an array of such objects
  .csv     with a heading row of JSON paths or the Chinese names:
    claim.id person.id person.group person.certifiedBy person.from person.to
    claim.visit claim.hospitalLevel claim.place claim.disease claim.referred claim.emergency
    claim.admission claim.discharge claim.settlement claim.costDate claim.cost.total claim.cost.inPolicy
    claim.cost.fullySelfPaid claim.cost.overLimit claim.cost.firstSelfPay claim.cost.waiver
    claim.cost.thirdParty claim.cost.commercial claim.paid.<tier>, and the policy's inputs by name
    claim.reverses: the id of a claim that is taken back; such a row has its own id, the person and the day besides
  Money is in yuan with at most two decimals. Several identities are separated by semicolons, alike in each of
  the identity columns; departments that certify together by 、 or a comma.`,
};

export const verbs: readonly Verb[] = [
  {
    name: 'check',
    summary: { zh: '检查政策：语法、名称、类型与疑点', en: 'check policies: syntax, names, types, doubtful places' },
    operands: [{ term: '[paths...]', text: paths }],
    options: [
      {
        flags: '--format <form>',
        text: { zh: '输出的形式', en: 'form of the output' },
        choices: ['text', 'json', 'sarif'],
        fallback: 'text',
      },
      { flags: '--hints', text: { zh: '提示也列出', en: 'list hints too' } },
      { flags: '--strict', text: { zh: '有警告也算不通过', en: 'warnings fail too' } },
      releaseOption,
    ],
    load: async () => (await import('./commands/check.js')).check,
  },
  {
    name: 'fmt',
    summary: { zh: '整理版式，或在中文与英文写法之间转换', en: 'lay policies out, or turn one surface into the other' },
    operands: [{ term: '[paths...]', text: paths }],
    options: [
      { flags: '--check', text: { zh: '只列出需要整理的文件，不改动', en: 'list what would change, change nothing' } },
      { flags: '--surface <surface>', text: { zh: '改用哪种写法', en: 'the surface to write' }, choices: ['zh', 'en'] },
    ],
    load: async () => (await import('./commands/fmt.js')).fmt,
  },
  {
    name: 'flatten',
    summary: { zh: '把一项政策和它承接的各级规定写成一个文件', en: 'a policy and all it takes over, as one file' },
    operands: [{ term: '<policy>', text: { zh: '.jz 文件', en: 'a .jz file' } }],
    options: [],
    load: async () => (await import('./commands/flatten.js')).flatten,
  },
  {
    name: 'test',
    summary: { zh: '运行政策的用例，在每个可执行的目标上', en: "run the policies' examples on every target that runs" },
    operands: [{ term: '[paths...]', text: paths }],
    options: [
      { flags: '--verbose', text: { zh: '通过的用例也列出', en: 'list passing examples too' } },
      {
        flags: '--vectors',
        text: {
          zh: '另以测试集核对编译出的代码：每个转折处前后、舍入的一个周期、每种事实、限额用到各处',
          en: 'settle the test set on the compiled code, too: around every bend, a period of rounding, every fact, caps used in part',
        },
      },
      {
        flags: '--emit-vectors <folder>',
        text: {
          zh: '测试集和应得结果写到哪里（每项政策一个 NDJSON）',
          en: 'where to write the test set and its results (NDJSON, one per policy)',
        },
      },
    ],
    load: async () => (await import('./commands/test.js')).test,
  },
  {
    name: 'coverage',
    summary: { zh: '逐条说明文件的条文怎样处理、哪些遗漏', en: 'what became of each article of the documents' },
    operands: [{ term: '[paths...]', text: paths }],
    options: [{ flags: '--json', text: { zh: '输出 JSON', en: 'print JSON' } }],
    load: async () => (await import('./commands/coverage.js')).coverage,
  },
  {
    name: 'build',
    summary: { zh: '编译政策，写成可载入的文件夹', en: 'compile policies into folders that a system can load' },
    operands: [{ term: '<paths...>', text: { zh: '.jz 文件或文件夹', en: '.jz files or folders' } }],
    options: [{ flags: '--out <folder>', text: { zh: '写到哪里', en: 'where to write' }, fallback: 'dist' }, releaseOption, wholeSetOption],
    load: async () => (await import('./commands/build.js')).build,
  },
  {
    name: 'verify',
    summary: { zh: '证明政策的性质，或举出不成立的费用单', en: 'prove what holds of every claim, or show one that breaks it' },
    operands: [{ term: '[paths...]', text: paths }],
    options: [
      { flags: '--release', text: { zh: '没有判定的也算不通过', en: 'what is not decided fails too' } },
      {
        flags: '--format <form>',
        text: { zh: '输出的形式', en: 'form of the output' },
        choices: ['text', 'json', 'sarif'],
        fallback: 'text',
      },
      {
        flags: '--recheck <solver>',
        text: { zh: '用这台机器上的求解器复核', en: 'check the proofs again by a solver of this machine' },
        choices: ['z3', 'cvc5'],
      },
      {
        flags: '--emit-smt <folder>',
        text: { zh: '把求解的文件写到哪里，各附应有的结论', en: 'where to write the scripts, each with what it must come to' },
      },
      {
        flags: '--save-as-example',
        text: { zh: '把不成立的费用单写进政策文件，作为用例', en: 'write the claims that break a property into the policy, as examples' },
      },
      assumeOption,
      {
        flags: '--cache <folder>',
        text: { zh: '以前的判定放在哪里', en: 'where earlier verdicts are kept' },
      },
    ],
    load: async () => (await import('./commands/verify.js')).verify,
  },
  {
    name: 'diff',
    summary: { zh: '比较两项政策：哪里多付、哪里少付', en: 'where two policies pay differently, who gains and who loses' },
    operands: [
      {
        term: '<old>',
        text: {
          zh: '旧政策：.jz 文件、jiuzhu build 写出的文件夹，或各版本的文件夹',
          en: 'the old policy: a .jz file, a folder that jiuzhu build wrote, or a folder with versions',
        },
      },
      {
        term: '[new]',
        text: {
          zh: '新政策，写法相同；不写则比较 old 文件夹里最新的两个版本',
          en: 'the new one, likewise; when left out, the two latest versions in old are compared',
        },
      },
    ],
    options: [
      {
        flags: '--format <form>',
        text: { zh: '输出的形式', en: 'form of the output' },
        choices: ['text', 'json', 'md'],
        fallback: 'text',
      },
      ...policyOptions.slice(0, 2),
    ],
    notes: {
      zh: '各版本的文件夹取最新的；在后面写 @日期 取当天施行的，写 @名称 取那一项，如\n  jiuzhu diff policies/某县@2023-01-01 policies/某县@2023-05-01\n两者相同则退出码为 0，不同或没有判定则为 1。比较的是本年首次结算；规则写法不同而结果相同的，证明为处处相同。',
      en: 'Of a folder with versions the latest is taken; @DATE behind it takes the one in force that day, @NAME the one of that name:\n  jiuzhu diff policies/county@2023-01-01 policies/county@2023-05-01\nEnds with 0 when they are equal, with 1 when they differ or this is not decided. Compared is the first claim of the\nyear; rules that are merely written otherwise are proved equal everywhere.',
    },
    load: async () => (await import('./commands/diff.js')).diff,
  },
  {
    name: 'settle',
    summary: { zh: '结算一个费用单文件', en: 'settle a file of claims' },
    operands: [policyOperand, claimsOperand],
    options: [
      { flags: '--out <file>', text: { zh: '结算单写到哪里（NDJSON）', en: 'where to write receipts (NDJSON)' } },
      {
        flags: '--rejected <file>',
        text: { zh: '退回的费用单写到哪里；缺省在结算单旁边', en: 'where to write rejected claims; beside the receipts when left out' },
      },
      {
        flags: '--receipts <form>',
        text: { zh: '结算单写全部还是摘要', en: 'whole receipts or their results only' },
        choices: ['full', 'summary'],
        fallback: 'full',
      },
      { flags: '--show <count>', text: { zh: '在终端显示前几张结算单', en: 'print the first receipts in full' }, fallback: '0' },
      {
        flags: '--keep-going',
        text: { zh: '一张被退回后，仍结算此人同年度后面的费用单', en: 'settle what follows a rejected claim of the same person and year' },
      },
      ...policyOptions,
    ],
    notes: claimsFormats,
    load: async () => (await import('./commands/settle.js')).settle,
  },
  {
    name: 'explain',
    summary: { zh: '逐步说明一张费用单的结算', en: 'explain the settlement of one claim step by step' },
    operands: [policyOperand, claimsOperand],
    options: [
      { flags: '--claim <id>', text: { zh: '费用单号（必写）', en: 'the id of the claim (required)' }, required: true },
      { flags: '--json', text: { zh: '输出 JSON', en: 'print JSON' } },
      ...policyOptions,
    ],
    load: async () => (await import('./commands/explain.js')).explain,
  },
  {
    name: 'resettle',
    summary: { zh: '按更正的政策或费用单重新结算，给出差额', en: 'settle again after a correction and tell what changes' },
    operands: [policyOperand, claimsOperand],
    options: [
      { flags: '--was-policy <path>', text: { zh: '原来按哪项政策结算；不写则相同', en: 'the former policy; the same when left out' } },
      { flags: '--was-claims <file>', text: { zh: '原来结算的费用单；不写则相同', en: 'the former claims; the same when left out' } },
      {
        flags: '--out <file>',
        text: { zh: '差额写到哪里（NDJSON，每人一行）', en: 'where to write the differences (NDJSON, a person a line)' },
      },
      { flags: '--show <count>', text: { zh: '在终端显示前几人的差额', en: 'print the first people in full' }, fallback: '20' },
      ...policyOptions,
    ],
    notes: claimsFormats,
    load: async () => (await import('./commands/resettle.js')).resettle,
  },
  {
    name: 'fuzz',
    summary: {
      zh: '用随机费用单和随机政策查编译器自身的错误',
      en: 'look for faults of the compiler with random input',
    },
    operands: [
      {
        term: '[paths...]',
        text: { zh: '.jz 文件或文件夹；不写则只用随机政策', en: '.jz files or folders; random policies only when left out' },
      },
    ],
    options: [
      { flags: '--seed <n>', text: { zh: '种子；同一个种子每次相同', en: 'the seed; the same seed, the same run' }, fallback: '1' },
      {
        flags: '--claims <n>',
        text: { zh: '每项政策结算多少张随机费用单', en: 'how many random claims each policy settles' },
        fallback: '1000',
      },
      {
        flags: '--policies <n>',
        text: {
          zh: '试多少个随机的或改动过的政策文本；没有给出政策时为 200',
          en: 'how many random or changed policy texts are tried; 200 when no policy is named',
        },
      },
      { flags: '--only <index>', text: { zh: '只运行这一项', en: 'run this case alone' } },
      {
        flags: '--out <folder>',
        text: { zh: '不符之处缩小后写到哪里', en: 'where disagreements are written, made small' },
        fallback: 'fuzz-failures',
      },
      { flags: '--replay <folder>', text: { zh: '再运行写出的一处', en: 'run one of them again' } },
      {
        flags: '--z3',
        text: { zh: '其他方法没有判定的性质也问 z3，慢得多', en: 'ask z3 what the other engines do not decide, which takes much longer' },
      },
    ],
    load: async () => (await import('./commands/fuzz.js')).fuzz,
  },
  {
    name: 'init',
    summary: { zh: '写一份带注释的新政策', en: 'write a commented new policy to start from' },
    operands: [{ term: '[path]', text: { zh: '.jz 文件，或放它的文件夹', en: 'a .jz file, or the folder to put it in' } }],
    options: [{ flags: '--surface <surface>', text: { zh: '中文或英文写法', en: 'Chinese or English keywords' }, choices: ['zh', 'en'] }],
    load: async () => (await import('./commands/init.js')).init,
  },
  {
    name: 'lsp',
    summary: { zh: '启动语言服务器，供编辑器使用', en: 'start the language server, for editors' },
    operands: [],
    options: [{ flags: '--stdio', text: { zh: '经标准输入输出通信', en: 'talk over standard input and output' } }],
    load: async () => (await import('./commands/lsp.js')).lsp,
  },
];
