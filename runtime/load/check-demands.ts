// What a caller demands to be proved of a policy, held against its certificate.

import type { Certificate, CertifiedProperty } from '../../compiler/ir/policy/certificate.js';
import { catalog } from '../errors/catalog/catalog.js';
import { refuse } from './policy-load-error.js';

export interface Demands {
  /** Properties that must be proved: `never_falls`, …, or the words of a guarantee of the policy. */
  readonly demand?: readonly string[];
  /** True takes a demanded property, too, all of whose breaches the policy acknowledges. */
  readonly acceptAcknowledged?: boolean;
}

export function checkDemands(certificate: Certificate | null, { demand = [], acceptAcknowledged = false }: Demands): void {
  for (const demanded of demand) {
    if (certificate === null) refuse(catalog.load.noCertificate, { demanded });
    const found = certificate.properties.find(({ name }) => name === demanded);
    if (found === undefined) {
      refuse(catalog.load.unknownProperty, { demanded, known: certificate.properties.map(({ name }) => name).join('、') });
    }
    if (found.verdict === 'proved' || (acceptAcknowledged && isAcknowledged(found))) continue;
    const reason = found.breaches[0]?.told ?? found.remarks[0];
    const told = reason === undefined ? { zh: '', en: '' } : { zh: `（${reason.zh}）`, en: ` (${reason.en})` };
    refuse(catalog.load.notProved, { demanded, verdict: found.verdict, reasonZh: told.zh, reasonEn: told.en });
  }
}

function isAcknowledged({ verdict, breaches }: CertifiedProperty): boolean {
  return verdict === 'refuted' && breaches.length > 0 && breaches.every(({ acknowledged }) => acknowledged !== null);
}
