// The grammar: one Chevrotain parser that builds nothing but the concrete tree.

import { type CstNode, CstParser, type IOrAlt, type ParserMethod, type TokenType } from 'chevrotain';
import { expectationProvider } from './explain/explain-errors.js';
import { firstTokenLookahead } from './first-token-lookahead.js';
import { guaranteedProperties } from './guaranteed-properties.js';
import { tierParts } from './tier-parts.js';
import * as T from './tokens.js';

const K = T.keywordToken;
type Rule = ParserMethod<[], CstNode>;

const articleColumns: readonly TokenType[] = [K.Article, K.Subject, K.Handling];
const handlings: readonly TokenType[] = [K.NotComputed, K.Delegated, K.Statistic, K.Target, K.Discretion, K.Quota];
const documented = ['Statistic', 'Target', 'Discretion', 'Quota', 'NotComputed'] as const;
/** 超过 is one too, and a bound where an amount follows. */
const columnKeywords: readonly TokenType[] = [K.To, K.Ratio, K.Value, K.InForce, K.Grant, K.PaidBy, K.Published, K.CoverageYear];

export class JiuzhuParser extends CstParser {
  /** With `recovery` it reads on after a mistake; without it is faster, and stops at the first. */
  constructor(recovery: boolean, skipValidations = true) {
    super([...T.vocabulary], {
      recoveryEnabled: recovery,
      maxLookahead: 1,
      lookaheadStrategy: firstTokenLookahead(),
      nodeLocationTracking: 'onlyOffset',
      errorMessageProvider: expectationProvider,
      skipValidations,
    });
    this.performSelfAnalysis();
  }

  /** What a rule does that is one of several: their list is made once, not again for every word that is read. */
  private oneOf(list: () => IOrAlt<unknown>[]): () => void {
    let alternatives: IOrAlt<unknown>[] | undefined;
    return () => {
      alternatives ??= list();
      this.OR(alternatives);
    };
  }

  readonly file: Rule = this.RULE('file', () => {
    this.MANY(() => this.SUBRULE(this.declaration));
  });

  private readonly declaration: Rule = this.RULE(
    'declaration',
    this.oneOf(() => [
      { ALT: () => this.SUBRULE(this.policy) },
      { ALT: () => this.SUBRULE(this.delegatedDeclaration) },
      { ALT: () => this.SUBRULE(this.department) },
      { ALT: () => this.SUBRULE(this.fund) },
      { ALT: () => this.SUBRULE(this.party) },
      { ALT: () => this.SUBRULE(this.group) },
      { ALT: () => this.SUBRULE(this.identities) },
      { ALT: () => this.SUBRULE(this.inputDeclaration) },
      { ALT: () => this.SUBRULE(this.disease) },
      { ALT: () => this.SUBRULE(this.index) },
      { ALT: () => this.SUBRULE(this.cost) },
      { ALT: () => this.SUBRULE(this.parameter) },
      { ALT: () => this.SUBRULE(this.pool) },
      { ALT: () => this.SUBRULE(this.sharedDeductible) },
      { ALT: () => this.SUBRULE(this.count) },
      { ALT: () => this.SUBRULE(this.accumulator) },
      { ALT: () => this.SUBRULE(this.order) },
      { ALT: () => this.SUBRULE(this.tier) },
      { ALT: () => this.SUBRULE(this.subsidy) },
      { ALT: () => this.SUBRULE(this.articles) },
      { ALT: () => this.SUBRULE(this.documented) },
      { ALT: () => this.SUBRULE(this.guarantee) },
      { ALT: () => this.SUBRULE(this.cases) },
      { ALT: () => this.SUBRULE(this.example) },
    ]),
  );

  /** A lower policy may write it anew. */
  private readonly delegatedDeclaration: Rule = this.RULE('delegatedDeclaration', () => {
    this.CONSUME(K.Delegated);
    this.OR([
      { ALT: () => this.SUBRULE(this.identities) },
      { ALT: () => this.SUBRULE(this.inputDeclaration) },
      { ALT: () => this.SUBRULE(this.disease) },
      { ALT: () => this.SUBRULE(this.index) },
      { ALT: () => this.SUBRULE(this.cost) },
      { ALT: () => this.SUBRULE(this.parameter) },
      { ALT: () => this.SUBRULE(this.pool) },
      { ALT: () => this.SUBRULE(this.sharedDeductible) },
      { ALT: () => this.SUBRULE(this.count) },
      { ALT: () => this.SUBRULE(this.accumulator) },
      { ALT: () => this.SUBRULE(this.subsidy) },
    ]);
  });

  // ── names and citations ───────────────────────────────────────────────────────────────────────────────────────

  private readonly name: Rule = this.RULE(
    'name',
    this.oneOf(() => [{ ALT: () => this.CONSUME(T.Word) }, { ALT: () => this.CONSUME(T.QuotedName) }]),
  );

  private readonly names: Rule = this.RULE('names', () => {
    this.SUBRULE(this.name);
    this.MANY(() => {
      this.CONSUME(T.Separator);
      this.SUBRULE2(this.name);
    });
  });

  private readonly cites: Rule = this.RULE('cites', () => {
    this.CONSUME(K.Cites);
    this.SUBRULE(this.citation);
    this.MANY(() => {
      this.CONSUME(T.Separator);
      this.SUBRULE2(this.citation);
    });
  });

  private readonly rowCites: Rule = this.RULE('rowCites', () => {
    this.CONSUME(T.RowCites);
    this.SUBRULE(this.citation);
    this.MANY(() => {
      this.CONSUME(T.Separator);
      this.SUBRULE2(this.citation);
    });
  });

  private readonly citation: Rule = this.RULE('citation', () => {
    this.SUBRULE(this.name, { LABEL: 'document' });
    this.OPTION(() => this.SUBRULE(this.article));
  });

  private readonly article: Rule = this.RULE(
    'article',
    this.oneOf(() => [{ ALT: () => this.SUBRULE(this.name) }, { ALT: () => this.CONSUME(T.Text) }]),
  );

  private readonly per: Rule = this.RULE(
    'per',
    this.oneOf(() => [{ ALT: () => this.CONSUME(K.PerVisit) }, { ALT: () => this.CONSUME(K.PerYear) }]),
  );

  private readonly mode: Rule = this.RULE(
    'mode',
    this.oneOf(() => [{ ALT: () => this.CONSUME(K.HalfUp) }, { ALT: () => this.CONSUME(K.Truncate) }]),
  );

  // ── policy ────────────────────────────────────────────────────────────────────────────────────────────────────

  private readonly policy: Rule = this.RULE('policy', () => {
    this.CONSUME(T.opening('Policy'), { LABEL: 'opener' });
    this.SUBRULE(this.name);
    this.CONSUME(T.LeftBrace);
    this.MANY(() => this.SUBRULE(this.policyClause));
    this.CONSUME(T.RightBrace);
  });

  private readonly policyClause: Rule = this.RULE(
    'policyClause',
    this.oneOf(() => [
      { ALT: () => this.SUBRULE(this.title) },
      { ALT: () => this.SUBRULE(this.region) },
      { ALT: () => this.SUBRULE(this.extends) },
      { ALT: () => this.SUBRULE(this.document) },
      { ALT: () => this.SUBRULE(this.effective) },
      { ALT: () => this.SUBRULE(this.issued) },
      { ALT: () => this.SUBRULE(this.series) },
      { ALT: () => this.SUBRULE(this.carryOver) },
      { ALT: () => this.SUBRULE(this.statusChange) },
      { ALT: () => this.SUBRULE(this.year) },
      { ALT: () => this.SUBRULE(this.currency) },
      { ALT: () => this.SUBRULE(this.rounding) },
      { ALT: () => this.SUBRULE(this.conflict) },
    ]),
  );

  private readonly title: Rule = this.RULE('title', () => {
    this.CONSUME(K.Title);
    this.CONSUME(T.Text);
  });

  private readonly region: Rule = this.RULE('region', () => {
    this.CONSUME(K.Region);
    this.SUBRULE(this.name);
    this.OPTION(() => {
      this.CONSUME(T.LeftParen);
      this.CONSUME(T.Integer);
      this.CONSUME(T.RightParen);
    });
  });

  private readonly extends: Rule = this.RULE('extends', () => {
    this.CONSUME(K.Extends);
    this.SUBRULE(this.name);
  });

  private readonly document: Rule = this.RULE('document', () => {
    this.CONSUME(K.Document);
    this.SUBRULE(this.name);
    this.CONSUME(T.Equals);
    this.CONSUME(T.Text, { LABEL: 'title' });
    this.OPTION(() => {
      this.CONSUME(K.Grade);
      this.SUBRULE2(this.name, { LABEL: 'grade' });
    });
    this.OPTION2(() => {
      this.CONSUME(K.Link);
      this.CONSUME2(T.Text, { LABEL: 'link' });
    });
  });

  private readonly effective: Rule = this.RULE('effective', () => {
    this.CONSUME(K.Effective);
    this.OR([{ ALT: () => this.SUBRULE(this.period) }, { ALT: () => this.SUBRULE(this.hole) }]);
  });

  private readonly period: Rule = this.RULE('period', () => {
    this.CONSUME(T.DateToken, { LABEL: 'from' });
    this.OR([
      { ALT: () => this.CONSUME(K.From) },
      {
        ALT: () => {
          this.CONSUME(K.To);
          this.CONSUME2(T.DateToken, { LABEL: 'to' });
        },
      },
    ]);
  });

  private readonly issued: Rule = this.RULE('issued', () => {
    this.CONSUME(K.Issued);
    this.CONSUME(T.DateToken);
  });

  private readonly series: Rule = this.RULE('series', () => {
    this.CONSUME(K.Series);
    this.SUBRULE(this.name);
  });

  private readonly carryOver: Rule = this.RULE('carryOver', () => {
    this.CONSUME(K.CarryOver);
    this.OR([{ ALT: () => this.CONSUME(K.Keep) }, { ALT: () => this.CONSUME(K.Rebase) }, { ALT: () => this.CONSUME(K.Restart) }]);
  });

  private readonly statusChange: Rule = this.RULE('statusChange', () => {
    this.CONSUME(K.StatusChange);
    this.OR([{ ALT: () => this.CONSUME(K.Keep) }, { ALT: () => this.CONSUME(K.Rebase) }]);
  });

  private readonly year: Rule = this.RULE('year', () => {
    this.CONSUME(K.Year);
    this.OR([
      { ALT: () => this.CONSUME(K.CalendarYear) },
      {
        ALT: () => {
          this.CONSUME(K.InsuranceYear);
          this.OPTION(() => [this.CONSUME(K.Starting), this.CONSUME(T.MonthDay)]);
        },
      },
      { ALT: () => [this.CONSUME(K.RollingYear), this.CONSUME2(K.Starting), this.SUBRULE(this.name, { LABEL: 'from' })] },
      { ALT: () => this.CONSUME(K.CalendarMonth) },
    ]);
    this.OPTION2(() => {
      this.CONSUME(K.By);
      this.SUBRULE2(this.name, { LABEL: 'by' });
    });
  });

  private readonly currency: Rule = this.RULE('currency', () => {
    this.CONSUME(K.Currency);
    this.SUBRULE(this.name);
  });

  private readonly rounding: Rule = this.RULE('rounding', () => {
    this.CONSUME(K.Rounding);
    this.SUBRULE(this.mode);
    this.OPTION(() => {
      this.CONSUME(K.To);
      this.CONSUME(T.Money);
    });
    this.OPTION2(() => this.CONSUME(K.Cumulative));
  });

  // ── people, inputs, vocabulary ────────────────────────────────────────────────────────────────────────────────

  private readonly department: Rule = this.RULE('department', () => {
    this.CONSUME(T.opening('Department'), { LABEL: 'opener' });
    this.SUBRULE(this.names);
  });

  private readonly fund: Rule = this.RULE('fund', () => {
    this.CONSUME(T.opening('Fund'), { LABEL: 'opener' });
    this.SUBRULE(this.names);
  });

  private readonly party: Rule = this.RULE('party', () => {
    this.CONSUME(T.opening('Party'), { LABEL: 'opener' });
    this.SUBRULE(this.names);
  });

  private readonly group: Rule = this.RULE('group', () => {
    this.CONSUME(T.opening('Group'), { LABEL: 'opener' });
    this.SUBRULE(this.name);
    this.OPTION(() => {
      this.CONSUME(T.LeftBrace);
      this.MANY(() => this.SUBRULE(this.groupClause));
      this.CONSUME(T.RightBrace);
    });
  });

  private readonly groupClause: Rule = this.RULE(
    'groupClause',
    this.oneOf(() => [
      { ALT: () => this.SUBRULE(this.certifiedBy) },
      { ALT: () => this.SUBRULE(this.route) },
      { ALT: () => this.SUBRULE(this.includes) },
      { ALT: () => this.CONSUME(K.Default) },
      { ALT: () => this.SUBRULE(this.condition) },
      { ALT: () => this.SUBRULE(this.derived) },
      { ALT: () => this.SUBRULE(this.conflict) },
      { ALT: () => this.SUBRULE(this.cites) },
    ]),
  );

  private readonly certifiedBy: Rule = this.RULE('certifiedBy', () => {
    this.CONSUME(K.CertifiedBy);
    this.SUBRULE(this.name);
    this.OPTION(() => {
      this.OR([
        {
          ALT: () =>
            this.AT_LEAST_ONE(() => {
              this.CONSUME(K.Jointly);
              this.SUBRULE2(this.name);
            }),
        },
        {
          ALT: () =>
            this.AT_LEAST_ONE2(() => {
              this.CONSUME(T.Separator);
              this.SUBRULE3(this.name);
            }),
        },
      ]);
    });
  });

  private readonly route: Rule = this.RULE('route', () => {
    this.CONSUME(K.Route);
    this.OR([{ ALT: () => this.CONSUME(K.Direct) }, { ALT: () => this.CONSUME(K.Application) }]);
  });

  private readonly derived: Rule = this.RULE('derived', () => {
    this.CONSUME(K.Derived);
    this.CONSUME(K.When);
    this.SUBRULE(this.expression);
  });

  private readonly conflict: Rule = this.RULE('conflict', () => {
    this.CONSUME(K.Conflict);
    this.CONSUME(T.Text);
    this.OPTION(() => this.SUBRULE(this.cites));
  });

  private readonly includes: Rule = this.RULE('includes', () => {
    this.CONSUME(K.Includes);
    this.SUBRULE(this.names);
  });

  private readonly identities: Rule = this.RULE('identities', () => {
    this.CONSUME(T.opening('Identities'), { LABEL: 'opener' });
    this.CONSUME(K.Highest);
    this.CONSUME(K.By);
    this.OR([{ ALT: () => this.CONSUME(K.ByClass) }, { ALT: () => this.CONSUME(K.ByBenefit) }]);
  });

  private readonly inputDeclaration: Rule = this.RULE('inputDeclaration', () => {
    this.CONSUME(T.opening('Input'), { LABEL: 'opener' });
    this.OR([{ ALT: () => this.CONSUME(K.ForPerson) }, { ALT: () => this.CONSUME(K.ForClaim) }]);
    this.SUBRULE(this.name);
    this.CONSUME(T.Colon);
    this.SUBRULE(this.inputType);
    this.OPTION(() => {
      this.CONSUME(K.Defaults);
      this.SUBRULE(this.expression);
    });
  });

  private readonly inputType: Rule = this.RULE(
    'inputType',
    this.oneOf(() => [
      { ALT: () => this.CONSUME(K.MoneyType) },
      { ALT: () => this.CONSUME(K.Ratio) },
      { ALT: () => this.CONSUME(K.IntegerType) },
      { ALT: () => this.CONSUME(K.BooleanType) },
      { ALT: () => this.CONSUME(K.DateType) },
      { ALT: () => this.SUBRULE(this.names) },
    ]),
  );

  private readonly disease: Rule = this.RULE('disease', () => {
    this.CONSUME(T.opening('Disease'), { LABEL: 'opener' });
    this.SUBRULE(this.name);
    this.CONSUME(T.Equals);
    this.OR([{ ALT: () => this.SUBRULE(this.names) }, { ALT: () => this.SUBRULE(this.hole) }]);
  });

  private readonly index: Rule = this.RULE('index', () => {
    this.CONSUME(T.opening('Index'), { LABEL: 'opener' });
    this.SUBRULE(this.name);
    this.CONSUME(T.LeftBrace);
    this.MANY(() => this.SUBRULE(this.cites));
    this.SUBRULE(this.table);
    this.CONSUME(T.RightBrace);
  });

  private readonly cost: Rule = this.RULE('cost', () => {
    this.CONSUME(T.opening('Cost'), { LABEL: 'opener' });
    this.SUBRULE(this.name);
    this.CONSUME(T.Equals);
    this.SUBRULE(this.value);
  });

  private readonly parameter: Rule = this.RULE('parameter', () => {
    this.CONSUME(T.opening('Parameter'), { LABEL: 'opener' });
    this.SUBRULE(this.name);
    this.CONSUME(T.Equals);
    this.SUBRULE(this.value);
  });

  private readonly pool: Rule = this.RULE('pool', () => {
    this.CONSUME(T.opening('Pool'), { LABEL: 'opener' });
    this.SUBRULE(this.name);
    this.SUBRULE(this.per);
    this.SUBRULE(this.value);
  });

  private readonly sharedDeductible: Rule = this.RULE('sharedDeductible', () => {
    this.CONSUME(T.opening('SharedDeductible'), { LABEL: 'opener' });
    this.SUBRULE(this.name);
    this.CONSUME(K.PerYear);
    this.SUBRULE(this.value);
  });

  private readonly count: Rule = this.RULE('count', () => {
    this.CONSUME(T.opening('Count'), { LABEL: 'opener' });
    this.SUBRULE(this.name);
    this.CONSUME(K.PerYear);
    this.CONSUME(K.When);
    this.SUBRULE(this.expression);
    this.OPTION(() => this.SUBRULE(this.cites));
  });

  private readonly accumulator: Rule = this.RULE('accumulator', () => {
    this.CONSUME(T.opening('Accumulator'), { LABEL: 'opener' });
    this.SUBRULE(this.name);
    this.CONSUME(K.PerYear);
    this.CONSUME(T.Equals);
    this.SUBRULE(this.expression);
    this.OPTION(() => this.SUBRULE(this.cites));
  });

  private readonly order: Rule = this.RULE('order', () => {
    this.CONSUME(T.opening('Order'), { LABEL: 'opener' });
    this.SUBRULE(this.names);
  });

  // ── tiers ─────────────────────────────────────────────────────────────────────────────────────────────────────

  private readonly tier: Rule = this.RULE('tier', () => {
    this.CONSUME(T.opening('Tier'), { LABEL: 'opener' });
    this.SUBRULE(this.name);
    this.CONSUME(T.LeftBrace);
    this.MANY(() => this.SUBRULE(this.tierClause));
    this.CONSUME(T.RightBrace);
  });

  private readonly tierClause: Rule = this.RULE(
    'tierClause',
    this.oneOf(() => [
      { ALT: () => this.SUBRULE(this.cites) },
      { ALT: () => this.SUBRULE(this.delegatedClause) },
      { ALT: () => this.SUBRULE(this.visits) },
      { ALT: () => this.SUBRULE(this.groups) },
      { ALT: () => this.SUBRULE(this.condition) },
      { ALT: () => this.SUBRULE(this.conflict) },
      { ALT: () => this.SUBRULE(this.base) },
      { ALT: () => this.SUBRULE(this.payer) },
      { ALT: () => this.SUBRULE(this.payment) },
      { ALT: () => this.SUBRULE(this.advance) },
      { ALT: () => this.SUBRULE(this.threshold) },
      { ALT: () => this.SUBRULE(this.deductible) },
      { ALT: () => this.SUBRULE(this.ratio) },
      { ALT: () => this.SUBRULE(this.amount) },
      { ALT: () => this.SUBRULE(this.topUp) },
      { ALT: () => this.SUBRULE(this.bands) },
      { ALT: () => this.SUBRULE(this.tilt) },
      { ALT: () => this.SUBRULE(this.adjust) },
      { ALT: () => this.SUBRULE(this.cap) },
      { ALT: () => this.SUBRULE(this.times) },
    ]),
  );

  /** A lower policy may write it anew. */
  private readonly delegatedClause: Rule = this.RULE('delegatedClause', () => {
    this.CONSUME(K.Delegated);
    this.OR([
      { ALT: () => this.SUBRULE(this.visits) },
      { ALT: () => this.SUBRULE(this.groups) },
      { ALT: () => this.SUBRULE(this.condition) },
      { ALT: () => this.SUBRULE(this.base) },
      { ALT: () => this.SUBRULE(this.payer) },
      { ALT: () => this.SUBRULE(this.payment) },
      { ALT: () => this.SUBRULE(this.advance) },
      { ALT: () => this.SUBRULE(this.threshold) },
      { ALT: () => this.SUBRULE(this.deductible) },
      { ALT: () => this.SUBRULE(this.ratio) },
      { ALT: () => this.SUBRULE(this.amount) },
      { ALT: () => this.SUBRULE(this.topUp) },
      { ALT: () => this.SUBRULE(this.bands) },
      { ALT: () => this.SUBRULE(this.cap) },
      { ALT: () => this.SUBRULE(this.times) },
    ]);
  });

  private readonly visits: Rule = this.RULE('visits', () => {
    this.CONSUME(K.Visits);
    this.SUBRULE(this.names);
  });

  private readonly groups: Rule = this.RULE('groups', () => {
    this.CONSUME(K.Group);
    this.OPTION(() => this.CONSUME(K.Except));
    this.SUBRULE(this.names);
  });

  private readonly condition: Rule = this.RULE('condition', () => {
    this.CONSUME(K.Condition);
    this.SUBRULE(this.expression);
  });

  private readonly base: Rule = this.RULE('base', () => {
    this.CONSUME(K.Cost);
    this.SUBRULE(this.value);
  });

  private readonly payer: Rule = this.RULE('payer', () => {
    this.CONSUME(K.Payer);
    this.SUBRULE(this.name);
  });

  private readonly payment: Rule = this.RULE('payment', () => {
    this.CONSUME(K.Payment);
    this.OR([{ ALT: () => this.CONSUME(K.Billed) }, { ALT: () => this.CONSUME(K.BilledFirst) }]);
  });

  private readonly advance: Rule = this.RULE('advance', () => {
    this.CONSUME(K.Advance);
    this.CONSUME(K.When);
    this.SUBRULE(this.expression);
    this.CONSUME(K.FromParty);
    this.SUBRULE(this.name);
    this.CONSUME(K.Recover);
    this.OPTION(() => this.SUBRULE(this.cites));
  });

  private readonly bound: Rule = this.RULE(
    'bound',
    this.oneOf(() => [{ ALT: () => this.CONSUME(K.Exclusive) }, { ALT: () => this.CONSUME(K.Inclusive) }]),
  );

  private readonly threshold: Rule = this.RULE('threshold', () => {
    this.CONSUME(K.Threshold);
    this.OPTION(() => this.SUBRULE(this.per));
    this.OPTION2(() => this.SUBRULE(this.bound));
    this.SUBRULE(this.value);
    this.OPTION3(() => this.SUBRULE2(this.bound));
    this.OPTION4(() => this.SUBRULE(this.cites));
  });

  private readonly deductible: Rule = this.RULE('deductible', () => {
    this.CONSUME(K.Deductible);
    this.OPTION(() => this.SUBRULE(this.per));
    this.OPTION2(() => this.SUBRULE(this.bound));
    this.OR([{ ALT: () => [this.CONSUME(K.Shared), this.SUBRULE(this.name)] }, { ALT: () => this.SUBRULE(this.value) }]);
    this.OPTION3({
      // `每年` alone is a period that stands behind its amount.
      GATE: () => this.LA(2).tokenType === K.NoMoreThan,
      DEF: () => {
        this.CONSUME(K.PerYear);
        this.CONSUME(K.NoMoreThan);
        this.SUBRULE2(this.value, { LABEL: 'most' });
      },
    });
    this.OPTION4(() => this.SUBRULE2(this.bound));
    this.OPTION5(() => this.SUBRULE(this.cites));
  });

  private readonly ratio: Rule = this.RULE('ratio', () => {
    this.CONSUME(K.Ratio);
    this.SUBRULE(this.value);
  });

  private readonly amount: Rule = this.RULE('amount', () => {
    this.CONSUME(K.PaymentOf);
    this.SUBRULE(this.value);
  });

  private readonly topUp: Rule = this.RULE('topUp', () => {
    this.CONSUME(K.TopUp);
    this.CONSUME(K.To);
    this.SUBRULE(this.expression, { LABEL: 'share' });
    this.CONSUME(K.By);
    this.SUBRULE2(this.expression, { LABEL: 'of' });
    this.OPTION(() => this.SUBRULE(this.cites));
  });

  private readonly bands: Rule = this.RULE('bands', () => {
    this.CONSUME(K.Bands);
    this.CONSUME(K.By);
    this.OR([{ ALT: () => this.CONSUME(K.Excess) }, { ALT: () => this.CONSUME(K.Absolute) }]);
    this.OPTION(() => this.CONSUME(K.Cumulative));
    this.OPTION2(() => this.SUBRULE(this.per));
    this.SUBRULE(this.block);
    this.OPTION3(() => this.SUBRULE(this.cites));
  });

  private readonly tilt: Rule = this.RULE('tilt', () => {
    this.CONSUME(K.Tilt);
    this.SUBRULE(this.names);
    this.CONSUME(T.LeftBrace);
    this.MANY(() => this.SUBRULE(this.tiltItem));
    this.CONSUME(T.RightBrace);
    this.OPTION(() => this.SUBRULE(this.cites));
  });

  private readonly adjust: Rule = this.RULE('adjust', () => {
    this.CONSUME(K.Adjust);
    this.CONSUME(K.When);
    this.SUBRULE(this.expression);
    this.CONSUME(T.LeftBrace);
    this.MANY(() => this.SUBRULE(this.tiltItem));
    this.CONSUME(T.RightBrace);
    this.OPTION(() => this.SUBRULE(this.cites));
  });

  private readonly tiltItem: Rule = this.RULE('tiltItem', () => {
    this.OR([{ ALT: () => this.CONSUME(K.Deductible) }, { ALT: () => this.CONSUME(K.Ratio) }, { ALT: () => this.CONSUME(K.Cap) }]);
    this.OR2([
      { ALT: () => this.CONSUME(K.Cancel) },
      {
        ALT: () => {
          this.OPTION(() => {
            this.OR3([{ ALT: () => this.CONSUME(T.Times) }, { ALT: () => this.CONSUME(T.Plus) }, { ALT: () => this.CONSUME(T.Minus) }]);
          });
          this.SUBRULE(this.expression);
        },
      },
    ]);
  });

  private readonly times: Rule = this.RULE('times', () => {
    this.CONSUME(K.TimesPaid);
    this.CONSUME(K.PerYear);
    this.CONSUME(T.Integer);
    this.OPTION(() => this.SUBRULE(this.cites));
  });

  private readonly cap: Rule = this.RULE('cap', () => {
    this.CONSUME(K.Cap);
    this.OPTION(() => this.OR2([{ ALT: () => this.SUBRULE(this.per) }, { ALT: () => this.CONSUME(K.PerDisease) }]));
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.Shared);
          this.SUBRULE(this.name);
        },
      },
      { ALT: () => this.SUBRULE(this.value) },
    ]);
    this.OPTION2(() => this.SUBRULE(this.cites));
  });

  // ── values and tables ─────────────────────────────────────────────────────────────────────────────────────────

  private readonly value: Rule = this.RULE('value', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.block) },
      {
        ALT: () => {
          this.SUBRULE(this.expression);
          this.OPTION(() => {
            this.CONSUME(K.To, { LABEL: 'until' });
            this.SUBRULE(this.sum, { LABEL: 'high' });
          });
        },
      },
    ]);
    this.OPTION2(() => this.SUBRULE(this.cites));
    this.MANY(() => this.SUBRULE(this.exception));
  });

  private readonly exception: Rule = this.RULE('exception', () => {
    this.CONSUME(K.Exception);
    this.CONSUME(K.When);
    this.SUBRULE(this.expression, { LABEL: 'condition' });
    this.CONSUME(T.Colon);
    this.OR([
      { ALT: () => this.SUBRULE(this.block) },
      {
        ALT: () => {
          this.SUBRULE2(this.expression, { LABEL: 'value' });
          this.OPTION3(() => {
            this.CONSUME(K.To, { LABEL: 'until' });
            this.SUBRULE(this.sum, { LABEL: 'high' });
          });
        },
      },
    ]);
    this.OPTION(() => this.SUBRULE(this.cites));
    this.OPTION2(() => {
      this.CONSUME(T.LeftBrace);
      this.AT_LEAST_ONE(() => this.SUBRULE(this.exception));
      this.CONSUME(T.RightBrace);
    });
  });

  private readonly block: Rule = this.RULE('block', () => {
    this.CONSUME(T.LeftBrace);
    this.SUBRULE(this.table);
    this.CONSUME(T.RightBrace);
  });

  private readonly table: Rule = this.RULE('table', () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.row));
  });

  private readonly row: Rule = this.RULE('row', () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.cell));
    this.CONSUME(T.RowEnd);
    this.OPTION(() => this.SUBRULE(this.rowCites));
  });

  private readonly cell: Rule = this.RULE('cell', () => {
    this.CONSUME(T.Bar);
    this.OPTION(() => {
      this.SUBRULE(this.cellItem);
      this.MANY(() => {
        this.CONSUME(T.Separator);
        this.SUBRULE2(this.cellItem);
      });
    });
  });

  private readonly cellItem: Rule = this.RULE(
    'cellItem',
    this.oneOf(() => [
      ...columnKeywords.map((type, index) => ({ ALT: () => this.consume(index, type, { LABEL: 'column' }) })),
      {
        ALT: () => {
          this.SUBRULE(this.limit);
          this.OPTION(() => this.SUBRULE2(this.limit));
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.expression);
          this.OPTION2(() => {
            this.OR2([
              { ALT: () => this.CONSUME(T.Ratio) },
              { ALT: () => this.CONSUME(K.From) },
              { ALT: () => [this.CONSUME2(K.To, { LABEL: 'until' }), this.SUBRULE(this.sum, { LABEL: 'high' })] },
            ]);
          });
        },
      },
    ]),
  );

  private readonly limit: Rule = this.RULE('limit', () => {
    this.OR([
      { ALT: () => this.CONSUME(K.MoreThan) },
      { ALT: () => this.CONSUME(K.NoLessThan) },
      { ALT: () => this.CONSUME(K.LessThan) },
      { ALT: () => this.CONSUME(K.NoMoreThan) },
    ]);
    this.OPTION(() => this.SUBRULE(this.sum));
  });

  // ── subsidies and examples ────────────────────────────────────────────────────────────────────────────────────

  private readonly subsidy: Rule = this.RULE('subsidy', () => {
    this.CONSUME(T.opening('Subsidy'), { LABEL: 'opener' });
    this.OPTION(() => {
      this.CONSUME(T.Integer, { LABEL: 'from' });
      this.OPTION2(() => {
        this.CONSUME(K.To);
        this.CONSUME2(T.Integer, { LABEL: 'to' });
      });
    });
    this.CONSUME(T.LeftBrace);
    this.MANY(() => this.SUBRULE(this.subsidyClause));
    this.CONSUME(T.RightBrace);
  });

  private readonly subsidyClause: Rule = this.RULE(
    'subsidyClause',
    this.oneOf(() => [
      { ALT: () => this.SUBRULE(this.cites) },
      { ALT: () => this.SUBRULE(this.premium) },
      { ALT: () => this.SUBRULE(this.table) },
    ]),
  );

  private readonly premium: Rule = this.RULE('premium', () => {
    this.CONSUME(K.Premium);
    this.OR([{ ALT: () => this.CONSUME(K.Billed) }, { ALT: () => this.SUBRULE(this.expression) }]);
  });

  // ── what a document says and nothing computes ─────────────────────────────────────────────────────────────────

  private readonly articles: Rule = this.RULE('articles', () => {
    this.CONSUME(T.opening('Articles'), { LABEL: 'opener' });
    this.SUBRULE(this.name, { LABEL: 'document' });
    this.CONSUME(T.LeftBrace);
    this.AT_LEAST_ONE(() => this.SUBRULE(this.articleRow));
    this.CONSUME(T.RightBrace);
  });

  private readonly articleRow: Rule = this.RULE('articleRow', () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.articleCell));
    this.CONSUME(T.RowEnd);
  });

  private readonly articleCell: Rule = this.RULE('articleCell', () => {
    this.CONSUME(T.Bar);
    this.OPTION(() => {
      this.OR([
        ...articleColumns.map((type, index) => ({ ALT: () => this.consume(index, type, { LABEL: 'column' }) })),
        ...handlings.map((type, index) => ({ ALT: () => this.consume(index, type, { LABEL: 'handling' }) })),
        {
          ALT: () => {
            this.SUBRULE(this.article, { LABEL: 'first' });
            this.OPTION2(() => {
              this.CONSUME(K.To);
              this.SUBRULE2(this.article, { LABEL: 'last' });
            });
          },
        },
      ]);
    });
  });

  private readonly documented: Rule = this.RULE('documented', () => {
    this.OR(documented.map((name, index) => ({ ALT: () => this.consume(index, T.opening(name), { LABEL: 'opener' }) })));
    this.OPTION(() => {
      this.SUBRULE(this.name);
      this.CONSUME(T.Equals);
      this.SUBRULE(this.expression);
    });
    this.CONSUME(T.Text);
    this.OPTION2(() => this.SUBRULE(this.cites));
  });

  // ── guarantees ────────────────────────────────────────────────────────────────────────────────────────────────

  private readonly guarantee: Rule = this.RULE('guarantee', () => {
    this.CONSUME(T.opening('Guarantee'), { LABEL: 'opener' });
    this.SUBRULE(this.promise);
    this.OPTION(() => this.SUBRULE(this.cites));
    this.MANY(() => this.SUBRULE(this.acknowledgement));
  });

  private readonly promise: Rule = this.RULE(
    'promise',
    this.oneOf(() => [
      { ALT: () => this.SUBRULE(this.property) },
      {
        ALT: () => {
          this.CONSUME(K.When);
          this.SUBRULE(this.expression, { LABEL: 'given' });
          this.CONSUME(T.Colon);
          this.SUBRULE2(this.expression);
        },
      },
      { ALT: () => [this.CONSUME(K.NoWorse), this.CONSUME(K.Policy), this.SUBRULE(this.name, { LABEL: 'policy' })] },
      {
        ALT: () => {
          this.SUBRULE3(this.expression);
          this.OPTION(() => this.OR2([{ ALT: () => this.SUBRULE(this.atLeast) }, { ALT: () => this.SUBRULE(this.trend) }]));
        },
      },
    ]),
  );

  private readonly property: Rule = this.RULE('property', () => {
    this.OR(guaranteedProperties.map(({ keyword }, index) => ({ ALT: () => this.consume(index, K[keyword]) })));
    this.OPTION(() => {
      this.CONSUME(K.Differing);
      this.CONSUME(K.NoMoreThan);
      this.OPTION2(() => this.CONSUME(T.Minus));
      this.SUBRULE(this.sum);
    });
  });

  /** What follows the first of the better groups. */
  private readonly atLeast: Rule = this.RULE('atLeast', () => {
    this.MANY(() => {
      this.CONSUME(T.Separator);
      this.SUBRULE(this.name);
    });
    this.CONSUME(K.NoWorse);
    this.SUBRULE(this.names);
  });

  private readonly trend: Rule = this.RULE('trend', () => {
    this.CONSUME(K.Along);
    this.SUBRULE(this.name);
    this.OR([
      { ALT: () => this.CONSUME(K.NeverFalls) },
      { ALT: () => this.CONSUME(K.NeverRises) },
      { ALT: () => this.CONSUME(K.RisesNoMore) },
    ]);
  });

  /** That a reason and a source are wanted is told where guarantees are checked. */
  private readonly acknowledgement: Rule = this.RULE('acknowledgement', () => {
    this.CONSUME(K.Acknowledged);
    this.OPTION(() => [this.CONSUME(K.Group), this.SUBRULE(this.names)]);
    this.OPTION2(() => [this.CONSUME(K.When), this.SUBRULE(this.expression)]);
    this.OPTION3(() => this.CONSUME(T.Text));
    this.OPTION4(() => this.SUBRULE(this.cites));
  });

  private readonly cases: Rule = this.RULE('cases', () => {
    this.CONSUME(T.opening('Cases'), { LABEL: 'opener' });
    this.SUBRULE(this.name);
  });

  private readonly example: Rule = this.RULE('example', () => {
    this.CONSUME(T.opening('Case'), { LABEL: 'opener' });
    this.CONSUME(T.Text);
    this.CONSUME(T.LeftBrace);
    this.MANY(() => this.SUBRULE(this.cites));
    this.OPTION(() => {
      this.CONSUME(K.Assume);
      this.CONSUME2(T.LeftBrace);
      this.MANY2(() => this.SUBRULE(this.assumption));
      this.CONSUME2(T.RightBrace);
    });
    this.AT_LEAST_ONE(() => this.SUBRULE(this.step));
    this.CONSUME(T.RightBrace);
  });

  private readonly assumption: Rule = this.RULE('assumption', () => {
    this.SUBRULE(this.name);
    this.CONSUME(K.Of);
    this.OR([
      { ALT: () => this.CONSUME(K.Cost) },
      { ALT: () => this.CONSUME(K.Threshold) },
      { ALT: () => this.CONSUME(K.Deductible) },
      { ALT: () => this.CONSUME(K.Ratio) },
      { ALT: () => this.CONSUME(K.PaymentOf) },
      { ALT: () => this.CONSUME(K.Cap) },
    ]);
    this.CONSUME(T.Equals);
    this.SUBRULE(this.expression);
  });

  private readonly step: Rule = this.RULE('step', () => {
    this.CONSUME(K.Given);
    this.CONSUME(T.LeftBrace);
    this.MANY(() => this.SUBRULE(this.given));
    this.CONSUME(T.RightBrace);
    this.CONSUME(K.Expected);
    this.CONSUME2(T.LeftBrace);
    this.MANY2(() => this.SUBRULE(this.expected));
    this.CONSUME2(T.RightBrace);
  });

  private readonly given: Rule = this.RULE(
    'given',
    this.oneOf(() => [
      { ALT: () => [this.CONSUME(K.Group), this.SUBRULE(this.names)] },
      { ALT: () => [this.CONSUME(K.CertifiedBy), this.SUBRULE2(this.names)] },
      // A visit has one kind and one disease; that more are too many is told where facts are checked.
      { ALT: () => [this.CONSUME(K.Visits), this.SUBRULE3(this.names)] },
      { ALT: () => [this.CONSUME(K.Disease), this.SUBRULE4(this.names)] },
      { ALT: () => [this.CONSUME(K.CoverageYear), this.CONSUME(T.Integer)] },
      { ALT: () => [this.CONSUME(K.Premium), this.CONSUME(T.Money)] },
      {
        ALT: () => {
          this.CONSUME(K.Paid);
          this.SUBRULE(this.paid);
          // What follows may be a further fact, which begins with a name too.
          this.MANY({ GATE: () => this.LA(2).tokenType === T.Money, DEF: () => this.SUBRULE2(this.paid) });
        },
      },
      { ALT: () => [this.SUBRULE3(this.name, { LABEL: 'input' }), this.SUBRULE(this.expression)] },
    ]),
  );

  private readonly paid: Rule = this.RULE('paid', () => {
    this.SUBRULE(this.name);
    this.CONSUME(T.Money);
  });

  private readonly expected: Rule = this.RULE('expected', () => {
    this.OR([
      { ALT: () => this.CONSUME(K.Total) },
      { ALT: () => this.CONSUME(K.PatientPays) },
      { ALT: () => this.CONSUME(K.Subsidy) },
      {
        ALT: () => {
          this.SUBRULE(this.name);
          this.OPTION(() => [this.CONSUME(K.Of), this.SUBRULE(this.tierPart)]);
        },
      },
    ]);
    this.OR2([{ ALT: () => this.CONSUME(K.NotApplicable) }, { ALT: () => this.SUBRULE(this.sum) }]);
  });

  // ── expressions ───────────────────────────────────────────────────────────────────────────────────────────────

  private readonly expression: Rule = this.RULE('expression', () => {
    this.SUBRULE(this.conjunction);
    this.MANY(() => {
      this.CONSUME(K.Or);
      this.SUBRULE2(this.conjunction);
    });
  });

  private readonly conjunction: Rule = this.RULE('conjunction', () => {
    this.SUBRULE(this.negation);
    this.MANY(() => {
      this.CONSUME(K.And);
      this.SUBRULE2(this.negation);
    });
  });

  private readonly negation: Rule = this.RULE(
    'negation',
    this.oneOf(() => [{ ALT: () => [this.CONSUME(K.Not), this.SUBRULE(this.negation)] }, { ALT: () => this.SUBRULE(this.comparison) }]),
  );

  private readonly comparison: Rule = this.RULE('comparison', () => {
    this.SUBRULE(this.sum);
    this.OPTION(() => {
      this.OR([
        { ALT: () => [this.SUBRULE(this.comparator), this.SUBRULE2(this.sum)] },
        {
          ALT: () => {
            this.OR2([{ ALT: () => this.CONSUME(K.In) }, { ALT: () => this.CONSUME(K.NotIn) }]);
            this.SUBRULE(this.members);
          },
        },
        {
          ALT: () => {
            this.OR3([{ ALT: () => this.CONSUME(K.Is) }, { ALT: () => this.CONSUME(K.IsNot) }]);
            this.SUBRULE(this.name);
          },
        },
      ]);
    });
  });

  private readonly members: Rule = this.RULE(
    'members',
    this.oneOf(() => [
      { ALT: () => this.SUBRULE(this.names) },
      { ALT: () => [this.CONSUME(T.LeftParen), this.SUBRULE2(this.names), this.CONSUME(T.RightParen)] },
    ]),
  );

  private readonly comparator: Rule = this.RULE(
    'comparator',
    this.oneOf(() => [
      { ALT: () => this.CONSUME(T.Greater) },
      { ALT: () => this.CONSUME(T.GreaterEqual) },
      { ALT: () => this.CONSUME(T.Less) },
      { ALT: () => this.CONSUME(T.LessEqual) },
      { ALT: () => this.CONSUME(T.Equals) },
      { ALT: () => this.CONSUME(T.NotEqual) },
      { ALT: () => this.CONSUME(K.MoreThan) },
      { ALT: () => this.CONSUME(K.NoLessThan) },
      { ALT: () => this.CONSUME(K.LessThan) },
      { ALT: () => this.CONSUME(K.NoMoreThan) },
    ]),
  );

  private readonly sum: Rule = this.RULE('sum', () => {
    this.SUBRULE(this.product);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(T.Plus, { LABEL: 'operator' }) }, { ALT: () => this.CONSUME(T.Minus, { LABEL: 'operator' }) }]);
      this.SUBRULE2(this.product);
    });
  });

  private readonly product: Rule = this.RULE('product', () => {
    this.SUBRULE(this.suffixed);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(T.Times, { LABEL: 'operator' }) }, { ALT: () => this.CONSUME(T.Divide, { LABEL: 'operator' }) }]);
      this.SUBRULE2(this.suffixed);
    });
  });

  private readonly suffixed: Rule = this.RULE('suffixed', () => {
    this.SUBRULE(this.primary);
    this.MANY(() => this.SUBRULE(this.suffix));
  });

  private readonly suffix: Rule = this.RULE(
    'suffix',
    this.oneOf(() => [
      { ALT: () => this.CONSUME(K.Remaining) },
      { ALT: () => this.CONSUME(K.OrMore) },
      { ALT: () => this.CONSUME(K.OrLess) },
      { ALT: () => [this.CONSUME(K.About), this.SUBRULE(this.primary)] },
      { ALT: () => [this.SUBRULE(this.mode), this.CONSUME(K.To), this.CONSUME(T.Money)] },
      { ALT: () => [this.CONSUME(K.Of), this.SUBRULE(this.tierPart)] },
    ]),
  );

  private readonly tierPart: Rule = this.RULE('tierPart', () => {
    this.OR(tierParts.map(({ keyword }, index) => ({ ALT: () => this.consume(index, K[keyword]) })));
  });

  private readonly primary: Rule = this.RULE(
    'primary',
    this.oneOf(() => [
      { ALT: () => this.CONSUME(T.Money) },
      { ALT: () => this.CONSUME(T.Ratio) },
      { ALT: () => this.CONSUME(T.Points) },
      { ALT: () => this.CONSUME(T.Integer) },
      { ALT: () => this.CONSUME(T.DateToken) },
      { ALT: () => this.CONSUME(K.Yes) },
      { ALT: () => this.CONSUME(K.No) },
      { ALT: () => this.CONSUME(K.Other) },
      { ALT: () => this.CONSUME(K.Unlimited) },
      { ALT: () => this.CONSUME(K.FullGrant) },
      { ALT: () => this.CONSUME(K.NoGrant) },
      { ALT: () => this.SUBRULE(this.hole) },
      { ALT: () => this.SUBRULE(this.name) },
      { ALT: () => this.CONSUME(K.Group) },
      { ALT: () => this.CONSUME(K.Visits) },
      { ALT: () => this.CONSUME(K.Disease) },
      { ALT: () => this.CONSUME(K.OwnPayment) },
      { ALT: () => this.CONSUME(K.Total) },
      { ALT: () => [this.CONSUME(K.Provisional), this.SUBRULE(this.primary)] },
      { ALT: () => [this.CONSUME(K.Average), this.SUBRULE2(this.primary)] },
      { ALT: () => this.SUBRULE(this.delegated) },
      { ALT: () => this.SUBRULE(this.extreme) },
      { ALT: () => [this.CONSUME(T.LeftParen), this.SUBRULE(this.expression), this.CONSUME(T.RightParen)] },
    ]),
  );

  private readonly extreme: Rule = this.RULE('extreme', () => {
    this.OR([{ ALT: () => this.CONSUME(K.Smaller) }, { ALT: () => this.CONSUME(K.Larger) }]);
    this.CONSUME(T.LeftParen);
    this.SUBRULE(this.expression);
    this.MANY(() => {
      this.CONSUME(T.Separator);
      this.SUBRULE2(this.expression);
    });
    this.CONSUME(T.RightParen);
  });

  private readonly delegated: Rule = this.RULE('delegated', () => {
    this.CONSUME(K.Delegated);
    this.SUBRULE(this.primary);
    this.OPTION(() => {
      this.CONSUME(K.Between);
      this.SUBRULE(this.sum, { LABEL: 'low' });
      this.CONSUME(K.To);
      this.SUBRULE2(this.sum, { LABEL: 'high' });
    });
  });

  private readonly hole: Rule = this.RULE('hole', () => {
    this.CONSUME(K.Hole);
    this.OPTION(() => this.CONSUME(T.Text));
    this.OPTION2(() => {
      this.CONSUME(K.Between);
      this.SUBRULE(this.sum, { LABEL: 'low' });
      this.CONSUME(K.To);
      this.SUBRULE2(this.sum, { LABEL: 'high' });
    });
  });
}
