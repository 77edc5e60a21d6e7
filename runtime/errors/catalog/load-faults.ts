// JZ61xx: an artifact that cannot be trusted or understood.

import { fault } from '../define-fault.js';

const rebuildZh = '请用配套的编译器重新构建';
const rebuildEn = 'build the policy again with a matching compiler';
const fetchAgainZh = '请重新获取完整的构建产物';
const fetchAgainEn = 'get the complete artifact again';

export const loadFaults = {
  unreadable: fault<{ file: string; reason: string }>(
    'JZ6100',
    (a) => `读不到 ${a.file}（${a.reason}）；请核对路径或网址`,
    (a) => `cannot read ${a.file} (${a.reason}); check the path or address`,
  ),
  manifestText: fault<{ reason: string }>(
    'JZ6101',
    (a) => `manifest.json 不是 JSON（${a.reason}）；${fetchAgainZh}`,
    (a) => `manifest.json is not JSON (${a.reason}); ${fetchAgainEn}`,
  ),
  format: fault<{ found: string }>(
    'JZ6102',
    (a) => `这不是救助政策的构建产物（format 为 ${a.found}）；请指向 jiuzhu build 的输出目录`,
    (a) => `this is not a built policy (format is ${a.found}); point to the output of jiuzhu build`,
  ),
  formatVersion: fault<{ found: string; supported: number }>(
    'JZ6103',
    (a) => `产物格式版本 ${a.found} 不受支持（支持 ${a.supported}）；请升级运行时，或${rebuildZh}`,
    (a) => `artifact format ${a.found} is not supported (${a.supported} is); upgrade the runtime, or ${rebuildEn}`,
  ),
  irVersion: fault<{ found: string; supported: number }>(
    'JZ6104',
    (a) => `结算方案版本 ${a.found} 不受支持（支持 ${a.supported}）；请升级运行时，或${rebuildZh}`,
    (a) => `plan version ${a.found} is not supported (${a.supported} is); upgrade the runtime, or ${rebuildEn}`,
  ),
  manifestShape: fault<{ where: string }>(
    'JZ6105',
    (a) => `manifest.json 的 ${a.where} 不合格式；${fetchAgainZh}`,
    (a) => `manifest.json is malformed at ${a.where}; ${fetchAgainEn}`,
  ),
  fileMissing: fault<{ file: string }>(
    'JZ6106',
    (a) => `产物缺少文件 ${a.file}；${fetchAgainZh}`,
    (a) => `the artifact lacks the file ${a.file}; ${fetchAgainEn}`,
  ),
  hash: fault<{ file: string; expected: string; found: string }>(
    'JZ6107',
    (a) => `${a.file} 的 SHA-256 为 ${a.found}，清单记为 ${a.expected}：文件已被改动；${fetchAgainZh}`,
    (a) => `${a.file} has SHA-256 ${a.found}, the manifest says ${a.expected}: the file was changed; ${fetchAgainEn}`,
  ),
  unlisted: fault<{ file: string }>(
    'JZ6108',
    (a) => `${a.file} 不是构建产物应有的文件；请删去，或${rebuildZh}`,
    (a) => `${a.file} is no file of a built policy; remove it, or ${rebuildEn}`,
  ),
  notListed: fault<{ file: string }>(
    'JZ6109',
    (a) => `清单没有列出 ${a.file}，无从核验；${rebuildZh}`,
    (a) => `the manifest does not list ${a.file}, so it cannot be verified; ${rebuildEn}`,
  ),
  planText: fault<{ reason: string }>(
    'JZ6110',
    (a) => `plan.json 不是 JSON（${a.reason}）；${rebuildZh}`,
    (a) => `plan.json is not JSON (${a.reason}); ${rebuildEn}`,
  ),
  planShape: fault<{ where: string }>(
    'JZ6111',
    (a) => `plan.json 的 ${a.where} 不合格式；${rebuildZh}`,
    (a) => `plan.json is malformed at ${a.where}; ${rebuildEn}`,
  ),
  disagree: fault<{ field: string; manifest: string; plan: string }>(
    'JZ6112',
    (a) => `清单与方案的 ${a.field} 不一致（${a.manifest} 对 ${a.plan}）；${rebuildZh}`,
    (a) => `manifest and plan disagree on ${a.field} (${a.manifest} against ${a.plan}); ${rebuildEn}`,
  ),
  module: fault<{ reason: string }>(
    'JZ6113',
    (a) => `policy.mjs 不能载入（${a.reason}）；${rebuildZh}`,
    (a) => `policy.mjs does not load (${a.reason}); ${rebuildEn}`,
  ),
  kernelFunction: fault<{ name: string }>(
    'JZ6114',
    (a) => `policy.mjs 没有导出函数 ${a.name}；${rebuildZh}`,
    (a) => `policy.mjs does not export the function ${a.name}; ${rebuildEn}`,
  ),
  counters: fault<{ found: number; expected: number }>(
    'JZ6115',
    (a) => `policy.mjs 有 ${a.found} 个累计量，方案有 ${a.expected} 个；${rebuildZh}`,
    (a) => `policy.mjs keeps ${a.found} counters, the plan ${a.expected}; ${rebuildEn}`,
  ),
  noDigest: fault(
    'JZ6116',
    () => '此环境没有 SHA-256（网页须经 https 或 localhost 打开），无从核验；请换安全的环境',
    () => 'there is no SHA-256 here (a web page must come by https or from localhost), so nothing can be verified; use a secure context',
  ),
  source: fault<{ found: string }>(
    'JZ6117',
    (a) => `不能从 ${a.found} 载入政策；请给出目录、file: 或 http(s) 网址，或 Artifact 对象`,
    (a) => `cannot load a policy from ${a.found}; give a folder, a file: or http(s) address, or an Artifact object`,
  ),
  notOneSeries: fault<{ names: string }>(
    'JZ6119',
    (a) => `${a.names} 不是同一系列的版本；请在每个政策里写同一个「系列」`,
    (a) => `${a.names} are no versions of one series; state the same “series” in each policy`,
  ),
  openPeriod: fault<{ name: string }>(
    'JZ6120',
    (a) => `“${a.name}”的施行期间待定，不能按日期选用；请写明施行期间，或单独使用它`,
    (a) => `the period of "${a.name}" is unknown, so no day can pick it; state the period, or use the policy alone`,
  ),
  sharedDays: fault<{ one: string; other: string; date: string }>(
    'JZ6121',
    (a) => `“${a.one}”和“${a.other}”在 ${a.date} 都施行；请改施行期间，使每天只有一个版本`,
    (a) => `"${a.one}" and "${a.other}" are both in force on ${a.date}; change a period so that each day has one version`,
  ),
  currencies: fault<{ one: string; other: string }>(
    'JZ6122',
    (a) => `各版本的币种不同（${a.one}、${a.other}），累计量不能接续；请把改用新币种的版本写成另一个系列`,
    (a) =>
      `the versions are in different currencies (${a.one}, ${a.other}), so no counter can go on; make a series of its own of the newer ones`,
  ),
  planReference: fault<{ where: string; index: number; size: number }>(
    'JZ6118',
    (a) => `plan.json 的 ${a.where} 指向第 ${a.index} 项，而只有 ${a.size} 项；${rebuildZh}`,
    (a) => `plan.json points to entry ${a.index} at ${a.where}, of only ${a.size}; ${rebuildEn}`,
  ),
  certificateText: fault<{ reason: string }>(
    'JZ6123',
    (a) => `certificate.json 不是 JSON（${a.reason}）；${fetchAgainZh}`,
    (a) => `certificate.json is not JSON (${a.reason}); ${fetchAgainEn}`,
  ),
  certificateShape: fault<{ where: string }>(
    'JZ6124',
    (a) => `certificate.json 的 ${a.where} 不合格式；请升级运行时，或${rebuildZh}`,
    (a) => `certificate.json is malformed at ${a.where}; upgrade the runtime, or ${rebuildEn}`,
  ),
  certificateOfAnother: fault<{ field: string; found: string; expected: string }>(
    'JZ6125',
    (a) => `证书不是这份产物的：${a.field} 为 ${a.found}，产物为 ${a.expected}；${rebuildZh}`,
    (a) => `the certificate is not of this artifact: its ${a.field} is ${a.found}, the artifact's ${a.expected}; ${rebuildEn}`,
  ),
  noCertificate: fault<{ demanded: string }>(
    'JZ6126',
    (a) => `要求已证明 ${a.demanded}，而产物没有证书；请用 jiuzhu build 重新构建`,
    (a) => `${a.demanded} is demanded, but the artifact has no certificate; build the policy again with jiuzhu build`,
  ),
  notProved: fault<{ demanded: string; verdict: string; reasonZh: string; reasonEn: string }>(
    'JZ6127',
    (a) => `要求已证明 ${a.demanded}，证书的结论是 ${a.verdict}${a.reasonZh}；请用 jiuzhu verify 查看并修改政策，或不作此要求`,
    (a) =>
      `${a.demanded} is demanded, the certificate says ${a.verdict}${a.reasonEn}; see jiuzhu verify and mend the policy, or do not demand it`,
  ),
  unknownProperty: fault<{ demanded: string; known: string }>(
    'JZ6128',
    (a) => `证书里没有 ${a.demanded} 这项性质；可要求的有 ${a.known}`,
    (a) => `the certificate knows no property ${a.demanded}; those that can be demanded are ${a.known}`,
  ),
} as const;
