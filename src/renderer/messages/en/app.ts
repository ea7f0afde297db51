export const messages = {
  verbatim: 'Verbatim',
  noStudy: 'No study open',
  'gone.title': 'The study was put down safely',
  'gone.gone':
    'The part of Verbatim that keeps your study has stopped. Everything shown as saved is on the disk, and what you were writing is still here. Open the study again to go on where you were.',
  'gone.noLine': 'Verbatim is not there',
  'gone.unreachable':
    'Verbatim has ended, or does not answer. Your studies are files on this computer and are not touched by this. Start Verbatim again, then open it here.',
  'gone.no_token':
    'This page was opened without the address that Verbatim gave when it started. Use that address; it lets nobody else in.',
  'gone.wrong_token':
    'Verbatim has been started anew since this page was opened. Use the address it gave this time.',
  'gone.too_many_windows':
    'Verbatim has as many windows open as it allows. Close another one, then open it here.',
  'gone.again': 'Open again',
  'gone.opening': 'Opening…',

  'broken.sentence':
    'This screen could not be shown. The study is not touched by that: everything shown as saved is saved.',
  'broken.again': 'Show it again',

  'place.home': 'Home',
  'place.read': 'Read',
  'place.find': 'Find',
  'place.measure': 'Measure',
  'place.themes': 'Themes',
  'place.report': 'Report',
  'place.history': 'History',
  'place.cases': 'Cases',
  'place.memos': 'Memos and journal',
  places: 'Places',
  goTo: 'Go to {{place}}',
  newEntry: 'New journal entry',

  topBar: 'Study and search',
  back: 'Back',
  forward: 'Forward',
  studyMenu: 'Study menu',
  'study.inFolder': 'In {{path}}',
  'study.new': 'New study…',
  'study.open': 'Open a study…',
  'study.import': 'Import files…',
  'study.export': 'Export…',
  'study.backUp': 'Back up now',
  'study.backups': 'Backups…',
  'study.check': 'Check the study',
  'study.close': 'Close the study',
  'study.section': 'Study',
  'study.care': 'Care',
  search: 'Search or do',
  'appearance.menu': 'Appearance',
  'appearance.scheme': 'Light or dark',
  'appearance.contrast': 'Contrast',
  'appearance.system': 'As the computer',
  'appearance.light': 'Light',
  'appearance.dark': 'Dark',
  'appearance.high': 'High contrast',
  'appearance.reader': 'Texts',
  'appearance.lightReader': 'Always a white page',
  'appearance.saysCodes': 'Say the codes at the caret (screen readers)',

  'save.saved': 'All changes are saved',
  'save.savedHere': 'All changes are saved on this computer',
  'save.readOnly': 'Read only',
  'save.trouble': 'Not saving',

  statusLine: 'Status',
  savedAt: 'saved {{time}}',
  coder: 'Coder: {{name}}',
  backupAge: 'backup {{age}}',
  noBackup: 'no backup yet',
  openHistory: 'Show the history',

  backedUp: 'Backed up: {{size}}.',
  'check.title': 'Check of the study',
  'check.running': 'Checking every table and text',
  'check.fine':
    'The study is whole: every table and every text was read and agrees with its checksum.',
  'check.problems_one':
    '{{count}} problem was found. Nothing was changed. A backup can be put in its place.',
  'check.problems_other':
    '{{count}} problems were found. Nothing was changed. A backup can be put in its place.',

  undo: 'Undo',
  redo: 'Redo',
  undoNamed: 'Undo: {{step}}',
  redoNamed: 'Redo: {{step}}',
  undone: 'Undone: {{step}}.',
  redone: 'Done again: {{step}}.',
  skipped_one: '{{count}} value was left alone, because a later step had changed it.',
  skipped_other: '{{count}} values were left alone, because later steps had changed them.',

  'coder.title': 'Who is coding?',
  'coder.sentence': 'Each coding is signed with the name chosen here.',
  'coder.list': 'Coders',
  'coder.new': 'Another coder',
  'coder.add': 'Add and choose',
  'coder.chosen': 'Now coding: {{name}}.',

  'palette.commands': 'Commands, codes and sources',
  'palette.sources': 'Sources and cases',
  'palette.placeholder': 'What do you want to do?',
  'palette.placeholderSources': 'Which source or case?',
  'palette.none': 'Nothing fits “{{query}}”.',
  'palette.code': 'code',
  'palette.source': 'source',
  'palette.case': 'case',
  'palette.command': 'command',
  'palette.segments_one': '{{number}} segment',
  'palette.segments_other': '{{number}} segments',

  'banner.readOnly':
    'This study is read only: it can be read and searched, and nothing in it can be changed.',
  'banner.openAgain': 'Open the study again',
  'banner.hide': 'Hide',

  'copy.work': 'Work on a copy on this computer',
  'copy.taking': 'Copying the study to this computer',
  'copy.working':
    'You work on a copy on this computer. It goes back to {{folder}} when you close the study.',
  'copy.putBack': 'Put back now',
  'copy.isBack': 'Put back: everything done so far is in {{folder}}.',
  'copy.waits':
    'What was done in a copy on this computer until {{time}} was not put back yet. This is the study without it.',
  'copy.goOn': 'Go on with the copy',
  'copy.puttingBack': 'Putting the study back into its folder',
  'copy.goingBack': 'Putting “{{name}}” back into its folder',
  'copy.rescue': 'Rescue what can be read',
  'copy.keepAside': 'Keep it as a file',
  'copy.keepingAside': 'Keeping the copy as a file',
  'copy.aside':
    'The copy of “{{name}}” that waited on this computer is a file of its own now, as it was: {{file}}. The study in its folder was left as it is.',
  'copy.openYours': 'Open what you did',
  'copy.beside.changed':
    '“{{name}}” was opened or changed outside of your copy meanwhile, so there are two files in {{folder}} now. “{{original}}” was left as it is: it holds what was done there, without what you did in the copy. “{{file}}” holds what you did, without what was done there.',
  'copy.beside.gone':
    '“{{original}}” was not in {{folder}} any more when your copy of it went back. The whole study, with what you did, is there now as “{{file}}”.',
  'copy.waiting.unreachable':
    '“{{name}}” was not put back: its folder cannot be reached. What you did is safe on this computer. When the folder is there again, go on with the copy; it goes back when you close the study.',
  'copy.waiting.readOnly':
    '“{{name}}” was not put back: its folder cannot be written to. What you did is safe on this computer. When it can be written to, go on with the copy; it goes back when you close the study.',
  'copy.waiting.full':
    '“{{name}}” was not put back: there is not enough room in its folder. What you did is safe on this computer. Free some space, then go on with the copy; it goes back when you close the study.',
  'copy.waiting.damaged':
    '“{{name}}” was not put back: the copy on this computer did not pass its check. It was kept, and the study in its folder was left as it is, without what you did. Rescue what can be read of the copy, or keep it as a file that you can reach.',
  'copy.waiting.failed':
    '“{{name}}” was not put back: the disk reported an error. What you did is safe on this computer. Go on with the copy; it goes back when you close the study.',
  'copy.waiting.ended':
    'Verbatim was ended before “{{name}}” was back in its folder. What you did is safe in the copy on this computer. Go on with the copy; it goes back when you close the study.',

  'keys.show': 'Show the keys',
  'panel.show': 'Show the panel',
  'panel.hide': 'Hide the panel',
};
