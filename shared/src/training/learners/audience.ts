/** Whose own training is counted, person by person, from learning systems and lists of staff. */
export const audiences = [
  'council-staff',
  'members',
  'contractors',
  'governors',
  'panel-members',
  'partners',
  'school-staff',
  'early-years',
  'foster-carers',
  'licensing',
  'voluntary',
  'police',
  'health',
  'housing',
] as const;

export type Audience = (typeof audiences)[number];

/** Audiences as the screen names them. */
export const audienceNames: Readonly<Record<Audience, string>> = {
  'council-staff': 'Council staff',
  members: 'Elected members',
  contractors: 'Contractors',
  governors: 'School governors',
  'panel-members': 'Channel panel members',
  partners: 'Partners’ staff',
  'school-staff': 'School staff',
  'early-years': 'Early years staff',
  'foster-carers': 'Foster carers',
  licensing: 'Licensing and taxi drivers',
  voluntary: 'Voluntary and faith groups',
  police: 'Police',
  health: 'NHS staff',
  housing: 'Housing staff',
};

export function isAudience(text: string): text is Audience {
  return audiences.some((audience) => audience === text);
}
