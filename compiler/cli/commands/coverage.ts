// `jiuzhu coverage`: what became of each article of the documents that policies rest on.

import {
  type ArticleCoverage,
  type ArticleStatus,
  analyze,
  type Bilingual,
  coverageOf,
  type DocumentCoverage,
  displayWidth,
  positionAt,
  type SourceFile,
  type Span,
} from '../../../language/index.js';
import { type CommandInput, flagOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { loadWorkspace } from '../policies/load-workspace.js';
import { paint, say, tell } from '../terminal/say.js';

interface PolicyCoverage {
  readonly name: string;
  readonly source: SourceFile;
  readonly documents: readonly DocumentCoverage[];
}

export async function coverage(input: CommandInput, host: Host): Promise<ExitCode> {
  const { workspace, asked } = await loadWorkspace(input.operands.length === 0 ? ['.'] : input.operands, host);
  const analysis = analyze(workspace);
  const policies = analysis.policies.flatMap((policy): PolicyCoverage[] => {
    const file = analysis.files.get(policy.uri);
    if (file === undefined || !asked.includes(policy.uri)) return [];
    return [{ name: policy.declaration.name.text, source: file.source, documents: coverageOf(file.ast) }];
  });
  if (flagOption(input, 'json')) host.print(JSON.stringify(policies.flatMap(asData), null, 2));
  else for (const policy of policies) printPolicy(policy, host);
  return exitCode.fine;
}

function asData({ name, source, documents }: PolicyCoverage) {
  return documents.map(({ document, articles, unlisted }) => ({
    file: source.uri,
    policy: name,
    document: document.name.text,
    title: document.title.value,
    articles:
      articles?.map(({ article, subject, status, span }) => ({ article, subject, status: keyOf(status), line: lineOf(source, span) })) ??
      null,
    unlisted: unlisted.map(({ article, span }) => ({ article: articleOf(article), line: lineOf(source, span) })),
  }));
}

/** `NotComputed` → `not_computed`. */
function keyOf(status: ArticleStatus): string {
  return status.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
}

function lineOf(source: SourceFile, span: Span): number {
  return positionAt(source.lines, span.start).line + 1;
}

function articleOf(article: DocumentCoverage['unlisted'][number]['article']): string {
  return article === null ? '' : article.kind === 'Name' ? article.text : article.value;
}

const statuses: readonly (readonly [ArticleStatus, Bilingual])[] = [
  ['Formalised', { zh: '写入规定', en: 'formalised' }],
  ['Delegated', { zh: '授权下级', en: 'delegated' }],
  ['NotComputed', { zh: '不计算', en: 'not computed' }],
  ['Statistic', { zh: '统计', en: 'statistic' }],
  ['Target', { zh: '目标', en: 'target' }],
  ['Discretion', { zh: '酌情', en: 'discretion' }],
  ['Quota', { zh: '配额', en: 'quota' }],
  ['Missing', { zh: '遗漏', en: 'missing' }],
];

function printPolicy({ name, source, documents }: PolicyCoverage, host: Host): void {
  host.print(paint(host).bold(`${name}  ${source.uri}`));
  for (const { document, articles, unlisted } of documents) {
    host.print(`  ${document.name.text}  ${document.title.value}`);
    for (const [status, label] of statuses) printStatus(label, status, articles ?? [], source, host);
    if (articles === null) {
      const none = say(host, '没有条文表', 'no articles table');
      const cited = joined([...new Set(unlisted.map(({ article }) => articleOf(article)))], host);
      host.print(line(none, cited === '' ? '' : say(host, `引用了 ${cited}`, `cited: ${cited}`), host));
    } else if (unlisted.length > 0) {
      const cited = unlisted.map(({ article, span }) => `${articleOf(article)}${place(source, span, host)}`);
      host.print(line(say(host, '引而未列', 'not listed'), joined(cited, host), host, true));
    }
  }
}

function printStatus(label: Bilingual, status: ArticleStatus, articles: readonly ArticleCoverage[], source: SourceFile, host: Host): void {
  const own = articles.filter((each) => each.status === status);
  if (own.length === 0) return;
  const texts = own.map(({ article, subject, span }) => {
    if (status !== 'Missing') return article;
    return `${article}${subject === null ? '' : ` “${subject}”`}${place(source, span, host)}`;
  });
  host.print(line(tell(host, label), joined(texts, host), host, status === 'Missing'));
}

function place(source: SourceFile, span: Span, host: Host): string {
  const at = lineOf(source, span);
  return say(host, `（第 ${at} 行）`, ` (line ${at})`);
}

function joined(texts: readonly string[], host: Host): string {
  return texts.join(say(host, '、', ', '));
}

const labelWidth = 20;

function line(label: string, text: string, host: Host, alarming = false): string {
  const written = `    ${label}${' '.repeat(Math.max(1, labelWidth - displayWidth(label)))}${text}`;
  return alarming ? paint(host).yellow(written) : written.trimEnd();
}
