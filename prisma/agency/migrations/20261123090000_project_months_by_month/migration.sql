-- CreateIndex
CREATE INDEX "ProjectMonth_month_idx" ON "ProjectMonth"("month");
