import { describe, expect, it } from "vitest";
import {
  type Concerned,
  obstacleToDeactivating,
  obstacleToHandingOver,
  obstacleToInviteChange,
  obstacleToInviting,
  obstacleToRoles,
  obstacleToTouching,
  rolesAfterOwnership,
} from "./rules";

const member = (id: string, roles: Concerned["roles"], status: Concerned["status"] = "active"): Concerned => ({
  id,
  roles,
  status,
});
const owner = member("owner", ["owner"]);
const admin = member("admin", ["admin"]);
const staff = member("staff", ["member"]);

describe("roles", () => {
  it.each([
    ["an admin makes an owner", admin, staff, ["owner"], "owners-only"],
    ["an admin takes an owner's role away", admin, owner, ["member"], "owners-only"],
    ["an admin adds a role to an owner", admin, owner, ["owner", "manager"], "owners-only"],
    ["an admin makes itself an owner", admin, admin, ["admin", "owner"], "own-roles"],
    ["an admin makes itself data protection officer", admin, admin, ["admin", "dataProtectionOfficer"], "own-roles"],
    ["an owner gives itself a role", owner, owner, ["owner", "dataProtectionOfficer"], "own-roles"],
  ] as const)("refuse that %s", (_, acting, concerned, roles, code) => {
    expect(obstacleToRoles(acting, concerned, roles)).toBe(code);
  });

  it.each([
    ["an admin makes another admin", admin, staff, ["admin"]],
    ["an admin steps down", member("admin", ["admin", "member"]), member("admin", ["admin", "member"]), ["member"]],
    ["an owner makes another owner", owner, staff, ["owner", "member"]],
    ["an owner takes another owner's role away", owner, member("other", ["owner"]), ["member"]],
  ] as const)("allow that %s", (_, acting, concerned, roles) => {
    expect(obstacleToRoles(acting, concerned, roles)).toBeNull();
  });
});

describe("invites", () => {
  it("are refused when an admin invites an owner", () => {
    expect(obstacleToInviting(admin, ["member", "owner"])).toBe("owners-only");
    expect(obstacleToInviting(owner, ["owner"])).toBeNull();
  });

  it("change only while they are open, and an owner's only by owners", () => {
    expect(obstacleToInviteChange(admin, staff)).toBe("member-not-invited");
    expect(obstacleToInviteChange(admin, member("new", ["owner"], "invited"))).toBe("owners-only");
    expect(obstacleToInviteChange(admin, member("new", ["member"], "invited"))).toBeNull();
  });
});

describe("deactivating", () => {
  it("is refused for oneself, for owners to others, and for who was only invited", () => {
    expect(obstacleToDeactivating(admin, admin)).toBe("not-yourself");
    expect(obstacleToDeactivating(admin, owner)).toBe("owners-only");
    expect(obstacleToDeactivating(owner, member("new", ["member"], "invited"))).toBe("member-not-active");
  });

  it("is allowed otherwise", () => {
    expect(obstacleToDeactivating(admin, staff)).toBeNull();
    expect(obstacleToDeactivating(owner, member("other", ["owner"]))).toBeNull();
  });
});

describe("handing over", () => {
  it("is refused to who is no owner, to oneself, and to who is not active", () => {
    expect(obstacleToHandingOver(admin, staff)).toBe("owners-only");
    expect(obstacleToHandingOver(owner, owner)).toBe("not-yourself");
    expect(obstacleToHandingOver(owner, member("new", ["member"], "invited"))).toBe("member-not-active");
    expect(obstacleToHandingOver(owner, member("old", ["member"], "deactivated"))).toBe("member-not-active");
  });

  it("leaves an admin with all other roles", () => {
    expect(rolesAfterOwnership(["owner", "admin", "member"])).toEqual(["admin", "member"]);
    expect(rolesAfterOwnership(["owner"])).toEqual(["admin"]);
  });
});

it("lets owners be touched by owners only", () => {
  expect(obstacleToTouching(admin, owner)).toBe("owners-only");
  expect(obstacleToTouching(owner, member("other", ["owner"]))).toBeNull();
  expect(obstacleToTouching(admin, staff)).toBeNull();
});
