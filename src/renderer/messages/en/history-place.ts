export const messages = {
  title: 'History',
  lead: 'Every step taken in this study, newest first. Undo takes back your own last step; nothing is ever lost from this list.',
  empty:
    'Nothing has been changed in this study yet. Each step you take is listed here and can be taken back.',
  import: 'Import files',
  earlier: 'Show earlier steps',
  undone: 'taken back',
  'kind.undo': 'Undo',
  'kind.redo': 'Redo',
  changes_one: '{{number}} change',
  changes_other: '{{number}} changes',
  count: '{{shown}} of {{total}} steps',
};
