// `npm start`: builds everything, checks and tests every policy, settles the bundled claims and shows one receipt.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const demo = 'policies/gansu/medical-aid';
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function run(title, accepted, command, args) {
  process.stdout.write(`\n── ${title}\n\n`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (!accepted.includes(status)) process.exit(status || 2);
}

function jiuzhu(title, accepted, ...args) {
  run(`${title}    jiuzhu ${args.join(' ')}`, accepted, process.execPath, ['dist/jiuzhu.mjs', ...args]);
}

run('编译工具 · build', [0], npm, ['run', '--silent', 'build']);
jiuzhu('检查 · check', [0], 'check', 'policies');
jiuzhu('用例 · examples', [0], 'test', 'policies');
jiuzhu('编译政策 · compile', [0], 'build', demo, '--out', 'dist/policies');
const claims = `${demo}/demo/claims-2022.ndjson`;
// Some of the bundled claims are faulty on purpose, to show how they are refused: 1 means that some were.
jiuzhu('结算 · settle', [0, 1], 'settle', demo, claims, '--out', 'dist/receipts.ndjson');
jiuzhu('说明 · explain', [0], 'explain', demo, claims, '--claim', 'C2022-02393', '--assume', '倾斜救助.封顶线=不封顶');
