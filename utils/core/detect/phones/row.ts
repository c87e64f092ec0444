// The shape of one region's numbering plan, as scripts/phone-plan.mjs writes them. Never: a value.

/** `#` stands for any digit; `pattern` is the whole national number of a person's, `services` those of
 * free, premium and paging services; `groupings` as scripts/phone-plan.mjs writes them. */
export type PlanRow = readonly [
  calling: string,
  region: string,
  pattern: string,
  groupings?: string,
  prefix?: string,
  transform?: string,
  leading?: string,
  services?: string,
];
