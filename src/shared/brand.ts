declare const brand: unique symbol;

/** A value of type `T` that the compiler keeps apart from every other `T`: an id of one table, an offset of one unit. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
