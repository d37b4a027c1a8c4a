import type { Messages } from "@/lib/i18n/catalogue";
import type { FormatLocale } from "@/lib/i18n/locales";

declare module "next-intl" {
  interface AppConfig {
    Messages: Messages;
    Locale: FormatLocale;
  }
}
