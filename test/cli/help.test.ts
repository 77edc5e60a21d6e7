// What the command line says about itself, and about being used wrongly.

import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../compiler/cli/terminal/choose-language.js';
import { verbs } from '../../compiler/cli/verbs.js';
import { runJiuzhu } from '../support/memory-host.js';

describe('help', () => {
  it('lists every verb in the language asked for', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { code, output } = await runJiuzhu(['--help'], {}, language);
      expect(code).toBe(0);
      for (const verb of verbs) {
        expect(output).toContain(verb.name);
        expect(output).toContain(verb.summary[language]);
      }
    }
    expect((await runJiuzhu(['--help'])).output).not.toMatch(/Usage|Options|display help/);
  });

  it('explains each verb, its operands and its options', async () => {
    for (const verb of verbs) {
      const { code, output } = await runJiuzhu(['help', verb.name]);
      expect(code).toBe(0);
      for (const option of verb.options) expect(output).toContain(option.flags.split(' ')[0]);
      for (const operand of verb.operands) expect(output).toContain(operand.text.zh.slice(0, 4));
    }
  });

  it('documents every column of a claims table', async () => {
    const { output } = await runJiuzhu(['help', 'settle']);
    for (const heading of ['费用单号', 'claim.cost.inPolicy', '认定部门', '已付.待遇名']) expect(output).toContain(heading);
  });
});

describe('misuse', () => {
  it('ends with 2 and one sentence in the language of the user', async () => {
    const cases = [
      { arguments: ['chek'], zh: '没有“chek”这个命令', en: "unknown command 'chek'" },
      { arguments: ['check', '--quick'], zh: '没有“--quick”这个选项', en: "unknown option '--quick'" },
      { arguments: ['settle'], zh: '缺少参数“policy”', en: "missing required argument 'policy'" },
      { arguments: ['explain', 'a.jz', 'b.csv'], zh: '必须写明选项“--claim <id>”', en: "required option '--claim <id>'" },
      { arguments: ['fmt', '--surface', 'fr'], zh: '不对，可用：zh、en', en: 'Allowed choices are zh, en' },
      { arguments: ['check', 'nowhere.jz'], zh: '找不到 nowhere.jz', en: 'no such file or folder: nowhere.jz' },
    ];
    for (const one of cases) {
      const chinese = await runJiuzhu(one.arguments);
      expect(chinese.code).toBe(2);
      expect(chinese.output).toContain(one.zh);
      const english = await runJiuzhu(one.arguments, {}, 'en');
      expect(english.code).toBe(2);
      expect(english.output).toContain(one.en);
      expect(english.output.trim().split('\n')).toHaveLength(1);
    }
  });

  it('without a verb shows the help and ends with 2', async () => {
    const { code, output } = await runJiuzhu([]);
    expect(code).toBe(2);
    expect(output).toContain('用法');
  });
});

describe('the language', () => {
  it('is the one asked for, else the environment, else the locale, else Chinese', () => {
    expect(chooseLanguage(['--lang', 'en'], { JIUZHU_LANG: 'zh' })).toBe('en');
    expect(chooseLanguage(['check', '--lang=zh'], { LANG: 'en_US.UTF-8' })).toBe('zh');
    expect(chooseLanguage([], { JIUZHU_LANG: 'en', LANG: 'zh_CN.UTF-8' })).toBe('en');
    expect(chooseLanguage([], { LANG: 'en_US.UTF-8' })).toBe('en');
    expect(chooseLanguage([], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' })).toBe('zh');
    expect(chooseLanguage([], { LANG: 'C.UTF-8' })).toBe('zh');
    expect(chooseLanguage([], {})).toBe('zh');
  });
});
