export const attributeHandlers = {};
