import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/lib/i18n/use-words";

interface AddressFieldsProps {
  address: { name: string; address: string; email: string; vatId: string | null } | null;
  errors: Record<string, string>;
  /** Whoever writes invoices has to have a tax number. */
  isVatIdRequired?: boolean;
}

/** Who somebody is on an invoice. Needs the namespaces "common" and "invoices". */
export function AddressFields({ address, errors, isVatIdRequired = false }: AddressFieldsProps) {
  const t = useTranslations();
  return (
    <>
      <TextField
        label={t("invoices.address.name")}
        name="name"
        defaultValue={address?.name}
        error={errors.name}
        autoComplete="organization"
        required
      />
      <TextAreaField
        label={t("invoices.address.address")}
        name="address"
        hint={t("invoices.address.addressHint")}
        defaultValue={address?.address}
        error={errors.address}
        autoComplete="street-address"
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("invoices.address.email")}
          name="email"
          type="email"
          defaultValue={address?.email}
          error={errors.email}
          autoComplete="email"
          required
        />
        <TextField
          label={isVatIdRequired ? t("invoices.address.taxNumber") : t("invoices.address.vatId")}
          optional={isVatIdRequired ? undefined : t("common.optional")}
          name="vatId"
          defaultValue={address?.vatId ?? ""}
          error={errors.vatId}
          autoComplete="off"
          required={isVatIdRequired}
        />
      </div>
    </>
  );
}
