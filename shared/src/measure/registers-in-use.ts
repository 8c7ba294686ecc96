/** Registers that a council may do without: one that holds nothing is neither in the menu nor a gap. */
export const optionalRegisters = ['strategies', 'bodies', 'registers'] as const;
export type OptionalRegister = (typeof optionalRegisters)[number];
