using ReportGen.Data.Columns;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Sheets;

/// <summary>Finds the sheet of a workbook that holds a table: the one that was asked for, or the one with its columns.</summary>
internal sealed class SheetFinder(FileLoad load, ExcelForm form)
{
    /// <summary>The records of the sheet, its header first; null where it cannot be told which, which is then among the faults.</summary>
    public ExcelRecords? Open()
    {
        var records = ExcelRecords.Open(load.Task.Path, form.Epoch);
        try
        {
            var sheets = Look(records);
            if (Choose(sheets) is not { } sheet)
            {
                records.Dispose();
                return null;
            }

            records.FirstSheet();
            for (var i = 0; i < sheet; i++)
                records.NextSheet();
            load.Form = form with { Sheet = sheets[sheet].Name };
            return records;
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    private int? Choose(List<SheetStart> sheets)
    {
        var names = sheets.ConvertAll(sheet => sheet.Name);
        var all = string.Join(", ", names);
        if (form.Sheet is { } wanted)
        {
            if (names.IndexOf(wanted) is >= 0 and var at)
                return at;
            Tell("data-sheet-missing", Severity.Error, wanted, all);
            return null;
        }

        var fitting = Fitting(sheets);
        if (fitting.Count > 1 && fitting.FindAll(i => names[i].Trim().Equals(load.Task.Spec.Name, StringComparison.OrdinalIgnoreCase)) is [var own])
            fitting = [own];
        if (fitting.Count > 1)
        {
            Tell("data-sheets-several", Severity.Error, string.Join(", ", fitting.Select(i => names[i])), all);
            return null;
        }

        var choice = fitting.Count == 1 ? fitting[0] : 0;
        if (names.Count > 1)
            Tell("data-sheet-chosen", Severity.Note, names[choice], all);
        TellUnread(sheets, sheets[choice]);
        return choice;
    }

    /// <summary>Which sheets have the table's columns: a hidden one only where no other has.</summary>
    private static List<int> Fitting(List<SheetStart> sheets)
    {
        var fitting = Enumerable.Range(0, sheets.Count).Where(i => sheets[i].Header is not null).ToList();
        return fitting.Exists(i => !sheets[i].IsHidden) ? fitting.FindAll(i => !sheets[i].IsHidden) : fitting;
    }

    /// <summary>A sheet without the column names, or with one of them changed, whose rows are those of the table would be missing. A hidden one may be an older copy.</summary>
    private void TellUnread(List<SheetStart> sheets, SheetStart chosen)
    {
        if (sheets.Count == 1 || RowShape.Of(load.Task.Spec, chosen) is not { } shape)
            return;
        var unread = sheets.FindAll(sheet => sheet.Header is null && shape.IsThatOf(sheet) && !IsOtherTable(sheet));
        if (unread.Count == 0)
            return;
        var severity = unread.Exists(sheet => !sheet.IsHidden) ? Severity.Error : Severity.Warning;
        Tell("data-sheet-unread", severity, string.Join(", ", unread.Select(sheet => sheet.Name)), chosen.Name);
    }

    /// <summary>A workbook may hold all tables: viewings look like videos. A table that needs one column alone is not told from others by it.</summary>
    private bool IsOtherTable(SheetStart sheet)
    {
        var others = TableSpec.All.Where(spec => spec != load.Task.Spec && spec.Columns.Count(column => column.Required) > 1).Select(spec => load.Task with { Spec = spec, Columns = TableSettings.None, Faults = new FaultSums() });
        return others.Any(other => sheet.Rows.Any(row => HeaderMap.Read([.. row], 1, other) is not null));
    }

    /// <summary>The sheets in their order; empty ones are among them, so that places agree.</summary>
    private List<SheetStart> Look(ExcelRecords records)
    {
        var sheets = new List<SheetStart>();
        do
            sheets.Add(SheetStart.Of(records, load.Task));
        while (records.NextSheet());
        return sheets;
    }

    private void Tell(string code, Severity severity, string found, string all) =>
        load.Task.Faults.Add(new Fault(code, severity, new SourcePlace(load.Task.Path)).With("column", load.Task.Spec.Name).With("found", found).With("expected", all));
}
