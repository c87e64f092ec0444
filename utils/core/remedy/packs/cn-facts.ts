// Chinese law that this product cites: article, what it gives, how it was checked and when. Read in full text.
// Never: an opinion on whether somebody broke it.
import type { LegalFact, Names, Status } from '@/utils/core/remedy/pack';

const CHECKED = '2026-11-24';

const PIPL = { zh: '个人信息保护法', en: 'Personal Information Protection Law' };
const CODE = { zh: '民法典', en: 'Civil Code' };
const CONSUMER = { zh: '消费者权益保护法', en: 'Consumer Rights Protection Law' };
const FRAUD = { zh: '反电信网络诈骗法', en: 'Anti-Telecom and Online Fraud Law' };
const POLICE = { zh: '治安管理处罚法（2025年修订）', en: 'Public Security Administration Punishments Law (2025)' };
const CRIMINAL = { zh: '刑法', en: 'Criminal Law' };
const CREDIT = { zh: '征信业管理条例', en: 'Credit Reporting Regulation' };
const CYBER = { zh: '网络安全法（2025年修正）', en: 'Cybersecurity Law (2025)' };
const APPS = {
  zh: 'App违法违规收集使用个人信息行为认定方法（国信办秘字〔2019〕191号）',
  en: 'Methods for Identifying Unlawful Collection by Apps (2019, No. 191)',
};

function fact(
  id: string,
  law: Names,
  article: string,
  says: LegalFact['says'],
  status: Status = 'verified',
): LegalFact {
  return { id, law, article, says, status, checked: CHECKED };
}

/** In the order in which a person needs them. */
export const CN_FACTS: readonly LegalFact[] = [
  fact('afl-20', FRAUD, '20', 'leaked_law_afl_20'),
  fact('pipl-44', PIPL, '44', 'leaked_law_pipl_44'),
  fact('pipl-45', PIPL, '45', 'leaked_law_pipl_45'),
  fact('pipl-23', PIPL, '23', 'leaked_law_pipl_23'),
  fact('pipl-48', PIPL, '48', 'leaked_law_pipl_48'),
  fact('pipl-57', PIPL, '57', 'leaked_law_pipl_57'),
  fact('pipl-47', PIPL, '47', 'leaked_law_pipl_47'),
  fact('cc-1037', CODE, '1037', 'leaked_law_cc_1037'),
  fact('pipl-50', PIPL, '50', 'leaked_law_pipl_50'),
  fact('app-191', APPS, '6', 'leaked_law_app_191', 'check-this'),
  fact('csl-23', CYBER, '23', 'leaked_law_csl_23'),
  fact('pipl-65', PIPL, '65', 'leaked_law_pipl_65'),
  fact('pipl-69', PIPL, '69', 'leaked_law_pipl_69'),
  fact('cc-188', CODE, '188', 'leaked_law_cc_188'),
  fact('cc-1195', CODE, '1195', 'leaked_law_cc_1195'),
  fact('psapl-56', POLICE, '56', 'leaked_law_psapl_56'),
  fact('cl-253-1', CRIMINAL, '253-1', 'leaked_law_cl_253_1'),
  fact('crr-17', CREDIT, '17', 'leaked_law_crr_17'),
  fact('crpl-46', CONSUMER, '46', 'leaked_law_crpl_46'),
];
