/** What a column of a file means. */
export const ROLES = ['customer', 'time', 'type', 'channel', 'value', 'source', 'id', 'lifecycle'] as const;
export type Role = (typeof ROLES)[number];

/** Roles without which no event can be read. */
export const NEEDED: readonly Role[] = ['customer', 'time', 'type'];

/** The column of each role, by the column's name. */
export type RoleColumns = Readonly<Partial<Record<Role, string>>>;

/** The roles that columns carry, as a preview lists them. */
export function rolesOf(columns: readonly { readonly name: string; readonly role?: string | null }[]): RoleColumns {
  const roles: Partial<Record<Role, string>> = {};
  for (const column of columns) {
    const role = ROLES.find((it) => it === column.role);
    if (role && roles[role] === undefined) roles[role] = column.name;
  }
  return roles;
}

/** Gives a column a role, or none. A role sits on one column and a column has one role. */
export function withRole(roles: RoleColumns, column: string, role: Role | null): RoleColumns {
  const kept = Object.entries(roles).filter(([other, name]) => name !== column && other !== role);
  return { ...Object.fromEntries(kept), ...(role ? { [role]: column } : {}) };
}

/** Roles in which all events of a file can have the same. */
export const CONSTANT_ROLES = ['type', 'channel', 'source'] as const;
export type ConstantRole = (typeof CONSTANT_ROLES)[number];
export type Constants = Readonly<Partial<Record<string, string>>>;

/** The needed roles that neither a column nor the same text for all events carries. */
export function missingRoles(roles: RoleColumns, constants: Constants = {}): Role[] {
  return NEEDED.filter((role) => roles[role] === undefined && !constants[role]);
}

/** The same text for all events in a role, and no column for it; none if blank. */
export function withConstant(
  roles: RoleColumns,
  constants: Constants,
  role: ConstantRole,
  text: string,
): { columns: RoleColumns; constants: Record<string, string> } {
  const kept = Object.entries(constants).filter(([other]) => other !== role);
  const value = text.trim();
  return {
    columns: value ? Object.fromEntries(Object.entries(roles).filter(([other]) => other !== role)) : roles,
    constants: { ...Object.fromEntries(kept), ...(value ? { [role]: value } : {}) } as Record<string, string>,
  };
}
