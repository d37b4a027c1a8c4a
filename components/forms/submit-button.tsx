"use client";

import { use } from "react";
import { FormPendingContext } from "@/components/forms/form-pending";
import { Button, type ButtonProps } from "@/components/ui/button";

/** Sends the `ActionForm` around it and shows that it is being sent. */
export function SubmitButton({ variant = "primary", ...rest }: Omit<ButtonProps, "type" | "pending">) {
  return <Button {...rest} type="submit" variant={variant} pending={use(FormPendingContext)} />;
}
