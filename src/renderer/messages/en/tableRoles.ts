export const messages = {
  noCases:
    '“{{column}}” now says whose row is whose here. Cases are made when a file is imported: import it again, with this role, to have them.',
  noSource:
    'Answers in “{{column}}” can be read here. They are no source of the study yet: import the file again, with this role, to code them.',
};
