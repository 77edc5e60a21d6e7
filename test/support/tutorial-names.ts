// What the tutorial's names and texts are called in English.

const names: Readonly<Record<string, string>> = {
  云山省医疗救助: 'YunshanMedicalAid',
  青石市医疗救助: 'QingshiMedicalAid',
  云山省: 'Yunshan',
  青石市: 'Qingshi',
  民政: 'CivilAffairs',
  医疗保障: 'HealthInsurance',
  医疗救助基金: 'MedicalAidFund',
  特困人员: 'Destitute',
  低保对象: 'LowIncome',
  低保边缘: 'NearPoor',
  普通参保人: 'Insured',
  普通参保: 'Insure',
  基本医保: 'BasicInsurance',
  大病保险: 'CriticalIllness',
  住院救助: 'InpatientAid',
  门诊救助: 'OutpatientAid',
  二次救助: 'SecondAid',
  重特大疾病: 'MajorDisease',
  终末期肾病: 'KidneyFailure',
  白血病: 'Leukemia',
  肺炎: 'Pneumonia',
  年度限额: 'YearlyPool',
  补偿水平: 'Compensation',
  办法: 'Measures',
  细则: 'Rules',
  张三: 'P1',
  李四: 'P2',
  王五: 'P3',
};

const texts: Readonly<Record<string, string>> = {
  云山省医疗救助办法: 'Measures for medical assistance of Yunshan Province',
  '云山省医疗救助办法（2025年）': 'Measures for medical assistance of Yunshan Province (2025)',
  青石市医疗救助实施细则: 'Rules for medical assistance of Qingshi City',
  '云政办发〔2024〕1号': 'Yunshan (2024) no. 1',
  '云政办发〔2025〕3号': 'Yunshan (2025) no. 3',
  '青政办发〔2024〕9号': 'Qingshi (2024) no. 9',
  '低保对象住院，政策范围内费用一万元': 'A low-income in-patient, 10,000 yuan in policy',
  '低保对象大额住院，大病保险分两段': 'A costly stay of the low-income: two bands',
  普通参保人没有倾斜: 'No tilt for the other insured',
  '低保边缘家庭，三级医院，起付线 2000 元': 'The near-poor, level 3, deductible of 2,000 yuan',
  '第二次住院，只能付限额余下的': 'A second stay is paid what the pool has left',
  '白血病，限额八万元': 'Leukemia: a cap of 80,000 yuan',
  '门诊限额由省医保局另行规定，尚未读到': 'to be set by the province, not read yet',
  '门诊费用不多，不需要知道限额': 'A small bill: the cap need not be known',
  '门诊费用多，要等限额确定': 'A large bill: the cap has to be known',
  '假设限额为 5000 元': 'With a cap of 5,000 yuan assumed',
  '个人还要付正好一万元，再付一半': 'Exactly 10,000 yuan left: half of it',
  '个人还要付不到一万元，没有二次救助': 'Less than 10,000 yuan left: no second aid',
  低保边缘参保: 'The premium of the near-poor',
  青石市低保对象住院: 'A low-income in-patient of Qingshi',
  总则: 'general',
  救助对象: 'who is assisted',
  '与基本医保、大病的衔接': 'basic and critical-illness insurance',
  '"住院救助"': '"in-patient aid"',
  门诊救助和年度限额: 'out-patient aid and the yearly cap',
  '"二次救助"': '"second aid"',
  '"参保资助"': '"premium subsidy"',
  '"补偿水平"': '"level of compensation"',
  附则: 'final provisions',
  二次救助达到门槛后全部费用都算: 'from its threshold on the second aid counts the whole cost',
  '余下的不到门槛，就没有二次救助': 'less than the threshold is left, so there is no second aid',
  困难群众政策范围内费用的补偿力争达到八成: 'compensation of the poor should reach 80% of the in-policy cost',
  '一个人一份，两张费用单之间由医院系统保存': 'of one person; the hospital keeps it between claims',
};

const claims: Readonly<Record<string, string>> = {
  费用单号: 'claim.id',
  人员编号: 'person.id',
  认定部门: 'person.certifiedBy',
  ',对象,': ',person.group,',
  ',就诊,': ',claim.visit,',
  ',病种,': ',claim.disease,',
  ',医院级别,': ',claim.hospitalLevel,',
  ',政策范围内费用,': ',claim.cost.inPolicy,',
  '全自费,': 'claim.cost.fullySelfPaid,',
  出院日期: 'claim.discharge',
  结算日期: 'claim.settlement',
  '已付.': 'claim.paid.',
  ',住院,': ',inpatient,',
  ',门诊慢特病,': ',chronic_outpatient,',
  一级: 'level_1',
  二级: 'level_2',
  三级: 'level_3',
  "'住院'": "'inpatient'",
  "'zh'": "'en'",
  'message.zh': 'message.en',
};

const digits = '一二三四五六七八九十';

/** 第三条, as the English surface writes it. */
function article(_: string, figure: string): string {
  const ones = digits.indexOf(figure.at(-1) ?? '') + 1;
  return `Article_${figure.length > 1 ? 10 + ones : ones}`;
}

/** Longer ones first, so that no name is cut by a shorter one. */
export function inEnglish(text: string): string {
  const known = Object.entries({ ...names, ...texts, ...claims }).sort(([a], [b]) => b.length - a.length);
  return known
    .reduce((turned, [chinese, english]) => turned.replaceAll(chinese, english), text)
    .replaceAll(/第([一二三四五六七八九十]+)条/g, article);
}
