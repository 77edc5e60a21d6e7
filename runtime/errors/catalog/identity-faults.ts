// JZ605x: identities and who certified them.

import { fault } from '../define-fault.js';

export const identityFaults = {
  unknownGroup: fault<{ group: string; remedyZh: string; remedyEn: string }>(
    'JZ6050',
    (a) => `本政策没有救助对象“${a.group}”；${a.remedyZh}`,
    (a) => `this policy has no group "${a.group}"; ${a.remedyEn}`,
  ),
  unknownDepartment: fault<{ department: string; remedyZh: string; remedyEn: string }>(
    'JZ6051',
    (a) => `本政策没有部门“${a.department}”；${a.remedyZh}`,
    (a) => `this policy has no department "${a.department}"; ${a.remedyEn}`,
  ),
  wrongCertifier: fault<{ group: string; found: string; needed: string }>(
    'JZ6052',
    (a) => `“${a.group}”由${a.needed}认定，${a.found}不是认定部门；请更正 certifiedBy 或重新认定`,
    (a) => `"${a.group}" is certified by ${a.needed}, not by ${a.found}; correct certifiedBy or have the identity certified`,
  ),
  incompleteCertification: fault<{ group: string; lacking: string }>(
    'JZ6053',
    (a) => `“${a.group}”须会同认定，还缺${a.lacking}；请补全 certifiedBy`,
    (a) => `"${a.group}" is certified jointly; ${a.lacking} still lacks: complete certifiedBy`,
  ),
  reversedPeriod: fault<{ from: string; to: string }>(
    'JZ6054',
    (a) => `身份有效期止 ${a.to} 早于起 ${a.from}；请核对 from 和 to`,
    (a) => `the identity ends on ${a.to}, before it begins on ${a.from}; check from and to`,
  ),
} as const;
