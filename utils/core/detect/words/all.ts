// Every language's words, for tests and measurements. Never: loaded where size counts; there the region decides.
import { DE_WORDS } from './de';
import { EN_WORDS } from './en';
import { ES_WORDS } from './es';
import { FR_WORDS } from './fr';
import { HI_WORDS } from './hi';
import { ID_WORDS } from './id';
import { IT_WORDS } from './it';
import { JA_WORDS } from './ja';
import { KO_WORDS } from './ko';
import { NL_WORDS } from './nl';
import { PL_WORDS } from './pl';
import { PT_WORDS } from './pt';
import type { WordRow } from './row';
import { RU_WORDS } from './ru';
import { TR_WORDS } from './tr';
import { VI_WORDS } from './vi';
import { ZH_WORDS } from './zh';

export const ALL_WORDS: readonly (readonly WordRow[])[] = [
  DE_WORDS,
  EN_WORDS,
  ES_WORDS,
  FR_WORDS,
  HI_WORDS,
  ID_WORDS,
  IT_WORDS,
  JA_WORDS,
  KO_WORDS,
  NL_WORDS,
  PL_WORDS,
  PT_WORDS,
  RU_WORDS,
  TR_WORDS,
  VI_WORDS,
  ZH_WORDS,
];
