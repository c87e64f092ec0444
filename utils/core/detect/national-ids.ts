// National identity and personal tax numbers by country: how each is written and which check it passes.
// Checks come from stdnum (MIT), by deep path, so that only these countries are bundled; see docs/data.md.
// Order matters only inside a country. China has its own recognizer (cn-id.ts).
import { validate as arCuit } from 'stdnum/lib/esm/ar/cuit.js';
import { validate as atVnr } from 'stdnum/lib/esm/at/vnr.js';
import { validate as auTfn } from 'stdnum/lib/esm/au/tfn.js';
import { validate as beNn } from 'stdnum/lib/esm/be/nn.js';
import { validate as bgEgn } from 'stdnum/lib/esm/bg/egn.js';
import { validate as brCpf } from 'stdnum/lib/esm/br/cpf.js';
import { validate as caSin } from 'stdnum/lib/esm/ca/sin.js';
import { validate as chSsn } from 'stdnum/lib/esm/ch/ssn.js';
import { validate as clRut } from 'stdnum/lib/esm/cl/rut.js';
import { validate as czRc } from 'stdnum/lib/esm/cz/rc.js';
import { validate as deIdnr } from 'stdnum/lib/esm/de/idnr.js';
import { validate as dkCpr } from 'stdnum/lib/esm/dk/cpr.js';
import { validate as eeIk } from 'stdnum/lib/esm/ee/ik.js';
import { validate as esDni } from 'stdnum/lib/esm/es/dni.js';
import { validate as esNie } from 'stdnum/lib/esm/es/nie.js';
import { validate as fiHetu } from 'stdnum/lib/esm/fi/hetu.js';
import { validate as frNir } from 'stdnum/lib/esm/fr/nir.js';
import { validate as gbNino } from 'stdnum/lib/esm/gb/nino.js';
import { validate as hkId } from 'stdnum/lib/esm/hk/hkid.js';
import { validate as iePps } from 'stdnum/lib/esm/ie/pps.js';
import { validate as ilId } from 'stdnum/lib/esm/il/idnr.js';
import { validate as inAadhaar } from 'stdnum/lib/esm/in/aadhaar.js';
import { validate as inPan } from 'stdnum/lib/esm/in/pan.js';
import { validate as itCf } from 'stdnum/lib/esm/it/codicefiscale.js';
import { validate as krRrn } from 'stdnum/lib/esm/kr/rrn.js';
import { validate as mxCurp } from 'stdnum/lib/esm/mx/curp.js';
import { validate as myNric } from 'stdnum/lib/esm/my/nric.js';
import { validate as nlBsn } from 'stdnum/lib/esm/nl/bsn.js';
import { validate as noFnr } from 'stdnum/lib/esm/no/fodselsnummer.js';
import { validate as pkCnic } from 'stdnum/lib/esm/pk/cnic.js';
import { validate as plPesel } from 'stdnum/lib/esm/pl/pesel.js';
import { validate as ptNif } from 'stdnum/lib/esm/pt/nif.js';
import { validate as roCnp } from 'stdnum/lib/esm/ro/cnp.js';
import { validate as sePnr } from 'stdnum/lib/esm/se/personnummer.js';
import { validate as thId } from 'stdnum/lib/esm/th/idnr.js';
import { validate as trTckn } from 'stdnum/lib/esm/tr/tckimlik.js';
import { validate as twId } from 'stdnum/lib/esm/tw/natid.js';
import { validate as usSsn } from 'stdnum/lib/esm/us/ssn.js';
import { validate as zaId } from 'stdnum/lib/esm/za/idnr.js';
import { isItin, isMyNumber, isNik, isNric } from './national-checks';

export interface NationalId {
  /** Lower-case ISO 3166-1. */
  readonly country: string;
  /** What people call it. */
  readonly name: string;
  /** A notation that nothing else has: read anywhere. */
  readonly distinct?: RegExp;
  /** Read only where the person's region is this country, or a word for such numbers stands before. */
  readonly regional?: RegExp;
  /** Letters and digits only; read where a field asks for such a number. */
  readonly compact: RegExp;
  /** Sound, of letters and digits in upper case. */
  readonly sound: (compact: string) => boolean;
  /** The number carries a check digit. */
  readonly checked: boolean;
}

type Validate = (value: string) => { readonly isValid: boolean };
const by = (validate: Validate) => (compact: string) => validate(compact).isValid;

/** A year such as 19 or 20 in front, or a separator, that the library wants back. */
const withDash = (validate: Validate, tail: number) => (compact: string) =>
  validate(`${compact.slice(0, -tail)}-${compact.slice(-tail)}`).isValid;

export const NATIONAL_IDS: readonly NationalId[] = [
  { country: 'us', name: 'SSN', distinct: /^\d{3}([- ])\d{2}\1\d{4}$/, compact: /^\d{9}$/, sound: by(usSsn), checked: false },
  { country: 'us', name: 'ITIN', distinct: /^9\d{2}([- ])\d{2}\1\d{4}$/, compact: /^9\d{8}$/, sound: isItin, checked: false },
  { country: 'gb', name: 'NINO', distinct: /^[A-Z]{2}(?: ?\d{2}){3} ?[A-D]$/, compact: /^[A-Z]{2}\d{6}[A-D]$/, sound: by(gbNino), checked: false },
  { country: 'ca', name: 'SIN', regional: /^\d{3}([- ])\d{3}\1\d{3}$/, compact: /^\d{9}$/, sound: by(caSin), checked: true },
  { country: 'in', name: 'Aadhaar', regional: /^[2-9]\d{3}([- ])\d{4}\1\d{4}$/, compact: /^[2-9]\d{11}$/, sound: by(inAadhaar), checked: true },
  { country: 'in', name: 'PAN', distinct: /^[A-Z]{3}P[A-Z]\d{4}[A-Z]$/, compact: /^[A-Z]{5}\d{4}[A-Z]$/, sound: by(inPan), checked: false },
  { country: 'kr', name: 'RRN', distinct: /^\d{6}-[1-9]\d{6}$/, compact: /^\d{13}$/, sound: by(krRrn), checked: true },
  { country: 'jp', name: 'My Number', regional: /^\d{4}([- ])\d{4}\1\d{4}$/, compact: /^\d{12}$/, sound: isMyNumber, checked: true },
  { country: 'sg', name: 'NRIC', distinct: /^[STFGM]\d{7}[A-Z]$/, compact: /^[STFGM]\d{7}[A-Z]$/, sound: isNric, checked: true },
  { country: 'hk', name: 'HKID', distinct: /^[A-Z]{1,2}\d{6}\([\dA]\)$/, regional: /^[A-Z]{1,2}\d{6}[\dA]$/, compact: /^[A-Z]{1,2}\d{6}[\dA]$/, sound: by(hkId), checked: true },
  { country: 'tw', name: '身分證', regional: /^[A-Z][A-D1289]\d{8}$/, compact: /^[A-Z][A-D1289]\d{8}$/, sound: by(twId), checked: true },
  { country: 'br', name: 'CPF', distinct: /^\d{3}\.\d{3}\.\d{3}-\d{2}$/, regional: /^\d{9}-\d{2}$/, compact: /^\d{11}$/, sound: by(brCpf), checked: true },
  { country: 'de', name: 'IdNr', regional: /^\d{2} \d{3} \d{3} \d{3}$/, compact: /^\d{11}$/, sound: by(deIdnr), checked: true },
  { country: 'fr', name: 'NIR', distinct: /^[12] \d{2} \d{2} \d[\dAB] \d{3} \d{3} \d{2}$/, regional: /^[12]\d{5}[\dAB]\d{8}$/, compact: /^[12]\d{5}[\dAB]\d{8}$/, sound: by(frNir), checked: true },
  { country: 'es', name: 'NIE', distinct: /^[XYZ]-?\d{7}-?[A-Z]$/, compact: /^[XYZ]\d{7}[A-Z]$/, sound: by(esNie), checked: true },
  { country: 'es', name: 'DNI', regional: /^\d{8}-?[A-Z]$/, compact: /^\d{8}[A-Z]$/, sound: by(esDni), checked: true },
  { country: 'it', name: 'Codice fiscale', distinct: /^[A-Z]{6}[\dL-NP-V]{2}[A-Z][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/, compact: /^[A-Z\d]{16}$/, sound: by(itCf), checked: true },
  { country: 'nl', name: 'BSN', regional: /^\d{4}([. ])\d{2}\1\d{3}$/, compact: /^\d{8,9}$/, sound: by(nlBsn), checked: true },
  { country: 'pl', name: 'PESEL', regional: /^\d{11}$/, compact: /^\d{11}$/, sound: by(plPesel), checked: true },
  { country: 'se', name: 'Personnummer', regional: /^(?:\d{2})?\d{6}[-+]\d{4}$/, compact: /^(?:\d{2})?\d{10}$/, sound: withDash(sePnr, 4), checked: true },
  { country: 'no', name: 'Fødselsnummer', regional: /^\d{6} ?\d{5}$/, compact: /^\d{11}$/, sound: by(noFnr), checked: true },
  { country: 'dk', name: 'CPR', regional: /^\d{6}-\d{4}$/, compact: /^\d{10}$/, sound: by(dkCpr), checked: false },
  { country: 'fi', name: 'HETU', distinct: /^\d{6}[-+A-FU-Y]\d{3}[\dA-Y]$/, compact: /^\d{6}[-+A-FU-Y]?\d{3}[\dA-Y]$/, sound: (text) => fiHetu(text.length === 10 ? `${text.slice(0, 6)}-${text.slice(6)}` : text).isValid, checked: true },
  { country: 'ch', name: 'AHV', distinct: /^756(?:\.\d{4}\.\d{4}\.\d{2}|\d{10})$/, compact: /^756\d{10}$/, sound: by(chSsn), checked: true },
  { country: 'at', name: 'SVNR', regional: /^\d{4} \d{6}$/, compact: /^\d{10}$/, sound: by(atVnr), checked: true },
  { country: 'be', name: 'NN', distinct: /^\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}$/, regional: /^\d{11}$/, compact: /^\d{11}$/, sound: by(beNn), checked: true },
  { country: 'pt', name: 'NIF', regional: /^\d{3} \d{3} \d{3}$/, compact: /^\d{9}$/, sound: by(ptNif), checked: true },
  { country: 'ie', name: 'PPS', regional: /^\d{7}[A-W][A-IW]?$/, compact: /^\d{7}[A-W][A-IW]?$/, sound: by(iePps), checked: true },
  { country: 'mx', name: 'CURP', distinct: /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/, compact: /^[A-Z\d]{18}$/, sound: by(mxCurp), checked: true },
  { country: 'cl', name: 'RUT', distinct: /^\d{1,2}\.\d{3}\.\d{3}-[\dK]$/, regional: /^\d{7,8}-[\dK]$/, compact: /^\d{7,8}[\dK]$/, sound: by(clRut), checked: true },
  { country: 'ar', name: 'CUIT', distinct: /^2[0347]-\d{8}-\d$/, compact: /^2[0347]\d{9}$/, sound: by(arCuit), checked: true },
  { country: 'za', name: 'ID', regional: /^\d{13}$/, compact: /^\d{13}$/, sound: by(zaId), checked: true },
  { country: 'tr', name: 'TCKN', regional: /^[1-9]\d{10}$/, compact: /^[1-9]\d{10}$/, sound: by(trTckn), checked: true },
  { country: 'th', name: 'ID', distinct: /^\d-\d{4}-\d{5}-\d{2}-\d$/, regional: /^\d{13}$/, compact: /^\d{13}$/, sound: by(thId), checked: true },
  { country: 'my', name: 'NRIC', regional: /^\d{6}-\d{2}-\d{4}$/, compact: /^\d{12}$/, sound: by(myNric), checked: false },
  { country: 'pk', name: 'CNIC', distinct: /^\d{5}-\d{7}-\d$/, compact: /^\d{13}$/, sound: by(pkCnic), checked: false },
  { country: 'il', name: 'Teudat Zehut', compact: /^\d{9}$/, sound: by(ilId), checked: true },
  { country: 'ro', name: 'CNP', regional: /^[1-9]\d{12}$/, compact: /^[1-9]\d{12}$/, sound: by(roCnp), checked: true },
  { country: 'bg', name: 'EGN', regional: /^\d{10}$/, compact: /^\d{10}$/, sound: by(bgEgn), checked: true },
  { country: 'cz', name: 'Rodné číslo', regional: /^\d{6}\/\d{3,4}$/, compact: /^\d{9,10}$/, sound: by(czRc), checked: true },
  { country: 'ee', name: 'Isikukood', regional: /^[1-8]\d{10}$/, compact: /^[1-8]\d{10}$/, sound: by(eeIk), checked: true },
  { country: 'id', name: 'NIK', regional: /^\d{16}$/, compact: /^\d{16}$/, sound: isNik, checked: false },
  { country: 'au', name: 'TFN', compact: /^\d{8,9}$/, sound: by(auTfn), checked: true },
];
