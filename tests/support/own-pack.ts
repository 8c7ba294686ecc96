/** A pack that a council wrote for itself, of a duty that nobody else has. */
export function ownPack(name: string, { obligation = 'OWN-1', title = 'Ponds are safe' } = {}): string {
  return [
    `pack: ${name}-2020`,
    `duty: ${name}`,
    'title: Parks and ponds',
    'guidance: Resolution of 2010',
    'validFrom: 2010-04-01',
    'source: Resolution of the council',
    'obligations:',
    `  - id: ${obligation}`,
    `    title: ${title}`,
    '    question: Are the ponds safe?',
    '    wording: Keep the ponds safe.',
    '    source: Resolution of the council',
    '    acts: us',
    '    theme: Water',
    '    evidence: [Log of the ponds]',
    '    cadence: { months: 12 }',
    '',
  ].join('\n');
}
