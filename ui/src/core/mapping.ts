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

/** The needed roles that no column carries. */
export function missingRoles(roles: RoleColumns): Role[] {
  return NEEDED.filter((role) => roles[role] === undefined);
}
