// How the keys of services begin, as their makers publish it; see docs/data.md. `prefix length`, the length of what must
// follow at least, parted by spaces.

export const TOKEN_PREFIXES =
  'ghp_ 30 gho_ 30 ghu_ 30 ghs_ 30 ghr_ 30 github_pat_ 30 glpat- 20 sk-ant- 20 sk-proj- 20 sk-or- 20 sk- 20 sk_live_ 16 sk_test_ 16 rk_live_ 16 rk_test_ 16 whsec_ 20 AKIA 16 ASIA 16 AIza 35 xoxb- 20 xoxp- 20 xoxa- 20 xoxs- 20 xapp- 20 SG. 40 npm_ 30 pypi- 40 LTAI 12 AKID 28 hf_ 30 dop_v1_ 40 doo_v1_ 40 shpat_ 30 shpss_ 30 ya29. 20 EAAC 40 EAA 60 gsk_ 40 r8_ 30 dckr_pat_ 20 tskey- 20 hvs. 20 lin_api_ 30 PMAK- 30 NRAK- 20 sq0atp- 20 key- 32 eyJ 30';
