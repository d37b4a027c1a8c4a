import type { Metadata } from "next";
import type { Namespace } from "@/lib/i18n/catalogue";
import { getTranslations } from "@/lib/i18n/get-words";

type Titled = Exclude<
  Namespace,
  | "common"
  | "enrolment"
  | "errors"
  | "lists"
  | "navigation"
  | "pages"
  | "passkeys"
  | "recordables"
  | "signIn"
  | "unsent"
>;

/** `export const generateMetadata = pageTitle("clients")`: the namespace's word "title". */
export function pageTitle(namespace: Titled): () => Promise<Metadata> {
  return async () => {
    const t = await getTranslations();
    return { title: t(`${namespace}.title`) };
  };
}
