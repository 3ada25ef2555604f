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
            var (names, fitting) = Look(records);
            var choice = Choose(names, fitting);
            if (choice is not { } sheet)
            {
                records.Dispose();
                return null;
            }

            records.FirstSheet();
            for (var i = 0; i < sheet; i++)
                records.NextSheet();
            load.Form = form with { Sheet = names[sheet] };
            return records;
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    private int? Choose(List<string> names, List<int> fitting)
    {
        var all = string.Join(", ", names);
        if (form.Sheet is { } wanted)
        {
            if (names.IndexOf(wanted) is >= 0 and var at)
                return at;
            Tell("data-sheet-missing", Severity.Error, wanted, all);
            return null;
        }

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
        return choice;
    }

    /// <summary>Names of the sheets that hold anything, and which of them have the table's columns: a hidden one only where no other has. Empty sheets are kept as names, so that places agree.</summary>
    private (List<string> Names, List<int> Fitting) Look(ExcelRecords records)
    {
        var (names, fitting, hidden) = (new List<string>(), new List<int>(), new List<int>());
        do
        {
            names.Add(records.Sheet);
            if (records.Read() && HeaderSearch.TryFind(records, load.Task))
                (records.IsHidden ? hidden : fitting).Add(names.Count - 1);
        }
        while (records.NextSheet());
        return (names, fitting.Count > 0 ? fitting : hidden);
    }

    private void Tell(string code, Severity severity, string found, string all) =>
        load.Task.Faults.Add(new Fault(code, severity, new SourcePlace(load.Task.Path)).With("column", load.Task.Spec.Name).With("found", found).With("expected", all));
}
