interface Found {
  readonly learners: number;
  readonly inStaffLists: number;
  /** By another id of their row than the first. */
  readonly foundOtherwise: number;
  /** Ids of lists of staff that stand beside more than one person in the file. */
  readonly shared: number;
}

/** Fewer of ten than one is so few that the lists are likely to know their people by something else. */
const fewOfTen = 10;

/** What is to be said of by which ids the people of a learning system's export are found in the lists of staff. */
export function idNotes({ learners, inStaffLists, foundOtherwise, shared }: Found): readonly string[] {
  const all = [
    foundOtherwise > 0 &&
      `${people(foundOtherwise)} found in the lists of staff by another id of their row than its first, such as an e-mail address.`,
    shared > 0 &&
      `${shared === 1 ? '1 id of the lists of staff stands' : `${String(shared)} ids of the lists of staff stand`} beside more than one person here, such as a shared mailbox, so nobody is found by ${shared === 1 ? 'it' : 'them'}.`,
    learners > 0 &&
      inStaffLists * fewOfTen < learners &&
      `${inStaffLists === 0 ? 'None' : 'Hardly any'} of these people ${inStaffLists === 0 ? 'is' : 'are'} in the lists of staff. The lists may know their people by another kind of id, such as an employee number or an e-mail address. If the file has that in a column that is not read, put it aside and bring it again with that column chosen.`,
  ];
  return all.filter((note) => note !== false);
}

function people(count: number): string {
  return count === 1 ? '1 person is' : `${String(count)} people are`;
}
