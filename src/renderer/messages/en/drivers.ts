export const messages = {
  outcome: 'Outcome',
  predictors: 'What may drive it',
  predictorsHint: 'Up to 15 columns of numbers.',
  driversEmpty: 'Choose the outcome, and two or more columns that may drive it.',
  driversNone:
    'Drivers need a column of scores as the outcome and others that may explain it. This table has none with numbers.',
  driversTitle: 'What drives {{outcome}}',
  driversLabel: 'Share of the explained variation by column. {{shares}}.',
  driversShare: 'Share of R² (%)',
  driverColumn: 'Column',
  lmg: 'Shapley (LMG)',
  relativeWeight: 'Relative weight',
  correlation: 'Correlation',
  standardised: 'Standardised b',
  driversFit:
    'R² {{r2}} (adjusted {{adjusted}}), n {{n}}; {{missing}} rows left out for a missing answer.',
};
