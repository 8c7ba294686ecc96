/**
 * Why a file, a row or a cell was refused, in words for the person who brought it: what is wrong and what to do.
 * Total: a reason without words does not compile.
 */
export const reasonWords = {
  // The file as a whole
  'file-empty': 'The file is empty.',
  'file-too-large': 'The file is larger than can be read here.',
  'file-not-text': 'This is neither a CSV file nor an XLSX or ODS spreadsheet.',
  'file-kind-not-read': 'Files of this kind are not read. Save it as CSV, XLSX or ODS.',
  'file-encrypted': 'The spreadsheet is protected by a password. Save it without one.',
  'file-damaged': 'The spreadsheet is damaged and cannot be opened. Save it again and bring the new file.',
  'file-holds-too-many-parts': 'The spreadsheet holds more parts than can be read here.',
  'file-unpacks-too-large': 'The spreadsheet unpacks to more than can be read here. Save it as CSV.',
  'file-sizes-untrue': 'The spreadsheet gives untrue sizes for its parts, so it was not opened.',
  'file-has-declarations':
    'The spreadsheet holds XML declarations that no spreadsheet program writes, so it was not opened.',
  'file-took-too-long': 'Reading the file took too long, so it was stopped.',
  'file-took-too-much-memory': 'Reading the file took more memory than is allowed, so it was stopped. Save it as CSV.',
  'text-not-decodable': 'The text of the file cannot be decoded. Save it as CSV UTF-8.',
  'too-many-rows': 'The file has more rows than can be read here.',
  'too-many-columns': 'The file has more columns than can be read here.',
  'too-many-cells': 'The file holds more text than can be read here.',
  'header-not-found': 'The row of column names was not found.',
  'no-rows': 'There are column names but no rows under them.',

  // The shape of a row
  'row-too-long': 'The row is longer than can be read here.',
  'cell-too-long': 'The cell holds more text than a spreadsheet cell can.',
  'quote-left-open': 'A quotation mark opens here and is never closed.',
  'quote-misplaced': 'There is text after a closing quotation mark. Quotation marks inside a cell are doubled.',
  'nul-character': 'The cell holds a NUL character, which text never does. The file may be damaged.',
  'row-has-extra-cells':
    'The row has more cells than there are columns. Is there a comma in a value without quotation marks around it?',
  'row-has-missing-cells': 'The row ends before its last columns, so what it says is not known. Is the file cut off?',
  'row-number-not-possible': 'The spreadsheet gives a row number that no spreadsheet has.',

  // Columns
  'column-missing': 'This column is needed and was not found.',
  'columns-all-missing': 'None of these columns, nor any other that would do, is here: one is needed.',
  'column-repeated': 'Two columns have this name, so it cannot be told which is meant.',

  // Values
  'value-missing': 'A value is needed here.',
  'urn-not-valid': 'A URN is five to seven digits.',
  'urn-repeated': 'This URN is already in an earlier row of the file.',
  'number-in-scientific-form': 'A spreadsheet program has shortened this number and lost digits. Type it in full.',
  'authority-code-not-valid': 'A local authority code is up to three digits.',
  'establishment-number-not-valid': 'An establishment number is up to four digits.',
  'type-code-not-valid': 'A type of establishment code is one or two digits.',
  'status-not-known': 'The status is not one of open, closed, open but proposed to close, or proposed to open.',
  'link-type-missing': 'The kind of link is needed here.',

  // Days
  'date-not-read': 'This is not a date in a form that is read here. Write 2018-03-13 or 13/03/2018.',
  'date-without-year': 'The day has no year. Write it with its year: 13 March 2018.',
  'date-not-in-calendar': 'There is no such day in the calendar.',
  'date-year-not-possible': 'The year has a typing error.',
  'date-order-unknown':
    'It cannot be told whether the day or the month comes first. Say which, or write the days as 2018-03-13 or 13 March 2018.',

  // Whose row it is
  'records-of-people':
    'The file holds records of people. Nothing of it was read or kept: bring a list of schools without these columns.',
  'organisation-not-named': 'The row has answers and names no school: a URN, a DfE number or a name is needed.',
  'urn-not-on-register': 'No school of this authority has this URN.',
  'urn-and-name-differ': 'The URN belongs to a school with another name. One of the two has a typing error.',
  'urn-and-dfe-number-differ': 'The URN and the DfE number belong to two schools. One of them has a typing error.',
  'dfe-number-and-name-differ':
    'The DfE number belongs to a school with another name. One of the two has a typing error.',
  'dfe-number-not-valid': 'A DfE number is three digits of the authority and four of the school: 825/2001.',
  'dfe-number-not-on-register': 'No school of this authority has this DfE number.',

  // Answers
  'training-day-missing': 'The day of the training is needed. A yes alone cannot be counted from any day.',
  'day-in-the-future': 'This day has not come yet.',
  'training-too-early':
    'The training is dated before 1990, when there was none of it: a typing error, or the day nought of a program.',
  'not-trained-with-date': 'The row says not trained and gives a day of training.',
  'not-trained-with-count': 'The row says not trained and gives a number of staff trained.',
  'more-trained-than-in-post': 'More staff are trained than are in post.',
  'held-after-told':
    'The training is dated after the day on which it was told: the day in the row, or else the date of the file.',
  'trained-after-left': 'The safeguarding lead was trained after leaving.',
  'left-before-in-post': 'The safeguarding lead left before coming into post.',
  'reminded-before-asked': 'The reminder is dated before the first request.',
  'answers-contradict': 'The answers of this row contradict each other.',
  'columns-differ':
    'These columns mean the same and say different things. Leave one of them out, or give it another name.',
  'number-not-read': 'A whole number is needed here, such as 34.',
  'number-too-large': 'This number is larger than can be right.',
  'text-too-long': 'The text is longer than 300 characters.',
  'text-not-storable': 'The text holds characters that are not letters, digits or signs.',
  'yes-or-no-needed': 'Yes or no is needed here.',
  'course-not-known': 'There is no course of this name or code.',
  'sends-no-totals':
    'Schools answer for their staff and their safeguarding lead; totals are of services, partners, elected members and out-of-school settings.',
  'total-differs':
    'Another total of this organisation for this day is recorded. Withdraw that one first, if this is the right one.',
  'postcode-not-valid': 'This is not a postcode. Write it as HP20 1UY, or leave it blank.',
  'kind-not-known': 'The kind is not one of service, partner, elected members or out-of-school setting.',
  'personal-data':
    'The text holds what identifies a person (an e-mail address, a telephone, NHS, pupil or NI number, a date of birth, a postcode). It was not kept.',

  // Action plans
  'plan-not-said': 'It is not said in which plan the actions stand. Choose the plan, or give it in a column.',
  'plan-not-known': 'There is no plan of this name. Enter the plan first, or give the name that it has here.',
  'action-not-known': 'There is no action with this id here.',
  'action-repeated': 'An earlier row of the file is about the same action of this plan.',
  'reference-used': 'Two actions of the plan would have this reference.',
  'plan-has-ended': 'This plan has ended: no action can be added to it.',
  'rows-differ': 'An earlier row of the same action says something else here: plans share it, so it is one.',
  'progress-word-not-known':
    'It is not said what this word means: not started, in progress, said done, on hold or superseded.',
  'entry-after-file': 'This day is after the day of the file.',
  'first-due-later':
    'The day first promised is made no later by a file. Give the new day as the one now due, and it is put off; where the first was wrong, correct it on the page of the action.',
  'due-before-start': 'The day due is before the start.',
  'publication-not-known': 'This is none of: officers only, exempt, public.',
  'opens-written':
    'Something was written of the action while it was closed, and would be open: change it on its page, from a day after that.',
  'exempt-needs-reason': 'An exempt action needs its paragraph and the reason: give them in its form.',
  'obligation-not-known': 'One of these is no obligation that is known here.',
  'text-beyond-field': 'The text is longer than can be kept here.',
  'too-many-things': 'These are more than can be kept here.',
  'request-not-known': 'No request with this number was sent from here.',
  'action-not-asked': 'This action was not in what this agency was asked about.',
  'done-day-without-done': 'A day on which it was done is given, and the status says that it is not done.',

  // Registers
  'register-not-said': 'It is not said of which register this file is. Choose the register.',
  'entry-not-known': 'There is no entry with this id in this register.',
  'entry-not-told-apart':
    'Several entries of the register are called so: give the “Entry id” of the one that is meant, as our own file has it.',
  'entry-repeated': 'An earlier row of the file is about the same entry.',
  'entry-begins-later': 'This entry begins after the day of the file, so nothing of it can change on that day.',
  'entry-names-itself': 'An entry cannot name itself here.',
  'entry-officers-only': 'Entries of this register are for officers only.',
  'choice-not-known': 'This is none of the answers that can be given here.',
  'thing-not-known': 'Nothing is recorded here under this name. Enter it first, or give the name that it has here.',
  'thing-not-told-apart': 'Several things have this name here, so it cannot be told which is meant.',
  'number-out-of-range': 'This number is smaller or larger than can be right here.',
  'link-not-valid': 'This is not an address of the web. It begins with https:// or http://.',
  'day-not-likely': 'This day can hardly be meant: it lies before 1990 or more than ten years ahead.',
  'promised-on-same-day':
    'A day was promised on the day of this file. It is put off or taken back from a later day, so that this stays to be seen: bring the file as true of a later day.',
  'since-before-it-happened': 'What this row tells happened after this day, so it was not so since then.',
  'not-its-meeting': 'The meeting that this row names was on another day.',
  'promised-since':
    'On a later day an earlier day than this was promised first. Leave it open, or give one that is not later.',
  'promise-overdue':
    'The day that was promised has passed, and what is overdue stays to be seen: leave the cell blank, give another day, or say that it is done or over.',

  'refresh-put-off':
    'A day that was promised for a refresh or review is put off on the page of the document, with the reason, so that it stays to be seen. Leave the cell as it was.',
  'end-not-said':
    'Its last day has passed and nobody has said whether it ended: any change would say so. Say that on its page first, or give another last day.',

  // Counts of Channel
  'column-not-ours':
    'A file of counts has the columns Quarter, Breakdown, Category and Count, and no others. Nothing of it was read or kept.',
  'quarter-not-read': 'This is not a quarter. Write it as April to June 2024, or as its first day, 2024-04-01.',
  'quarter-not-over': 'This quarter is not over, so nothing of it can be counted yet.',
  'quarter-before-channel': 'There was no Channel panel before April 2015.',
  'breakdown-not-known': 'There is no breakdown of this name. The file that can be taken away has them all.',
  'category-not-known': 'There is no such category in this breakdown. The file that can be taken away has them all.',
  'category-of-another-period':
    'This category is of another period and was not in force in this quarter. The file that can be taken away has those that were.',
  'category-repeated': 'An earlier row of the file gives the same category of this quarter.',
  'held-with-category': 'What is held elsewhere is held as a whole breakdown: leave the category blank.',
  'held-with-counts': 'The file says that this breakdown is held elsewhere, and gives counts of it.',
  'more-done-than-due': 'More reviews are done than were due.',

  // People's own training
  'layout-not-known':
    'This is not a layout that is known here, and no saved mapping fits it. Say what its columns mean.',
  'totals-of-use':
    'These are totals of how much a learning system was used, with no row for each person. Bring its report of who has completed what.',
  'learner-missing':
    'The row says nobody: an employee number, a username, an ID number or an e-mail address is needed.',
  'id-not-valid':
    'This is no id any more: a spreadsheet program has made a day or a fraction of it. Give the column as text.',
  'email-not-valid': 'This is not an e-mail address.',
  'outcome-not-known':
    'It cannot be told whether this means that the course was completed. Write a day or “Not completed”.',
  'audience-missing':
    'The list does not say whom this person counts among. Say so in the row, or for the whole list when it is brought.',
  'post-ends-before-it-begins': 'The last day in post is before the first.',

  // Warnings: the row is taken, and a person should look
  'name-wrongly-decoded':
    'The name holds letters that come from a wrong decoding of the file. It was taken as it is; check it.',
  'row-under-wrong-names':
    'The row has more cells than there are columns, so what follows its first columns was not taken.',
  'closed-before-opened': 'The close date is before the open date, so the school counts on no day; check it.',
  'type-missing': 'The file gives no type, so it cannot be told whether the school is counted.',
  'postcode-not-recognised': 'This is not a postcode, and was not taken.',
  'status-code-and-name-differ': 'The status code and its name say different things; the code was taken.',
} as const;

export type ReasonCode = keyof typeof reasonWords;
