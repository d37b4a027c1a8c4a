"use client";

import { SearchX } from "lucide";
import { AuthCard } from "@/components/ui/auth-card";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";

// Every page carries what it shows when there turns out to be nothing: as components of the browser that is a name
// and some words, and nobody draws it before it is needed.

interface NoSuchPageProps {
  title: string;
  text: string;
  toStart: string;
}

/** Within the frame of an agency's pages. */
export function NoSuchPage({ title, text, toStart }: NoSuchPageProps) {
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <EmptyState icon={<Icon of={SearchX} />} title={title} action={<LinkButton href="/">{toStart}</LinkButton>}>
        {text}
      </EmptyState>
    </>
  );
}

interface NoSuchPlaceProps extends Omit<NoSuchPageProps, "toStart"> {
  brand: string;
  toStart?: string;
}

/** Outside of any frame; without a way to the start where there is none. */
export function NoSuchPlace({ brand, title, text, toStart }: NoSuchPlaceProps) {
  return (
    <AuthCard brand={brand} title={title}>
      <p className={toStart && "mb-5"}>{text}</p>
      {toStart && <LinkButton href="/">{toStart}</LinkButton>}
    </AuthCard>
  );
}
