using ReportGen.Data.Tables;

namespace ReportGen.Data.Sheets;

/// <summary>The first rows of a sheet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">Whether whoever opens the workbook does not see it.</param>
/// <param name="Header">The column names of the table; null where it lacks them.</param>
/// <param name="Rows">Rows below the column names; all, where there are none.</param>
internal sealed record SheetStart(string Name, bool IsHidden, HeaderMap? Header, IReadOnlyList<string[]> Rows)
{
    /// <summary>Reads them.</summary>
    public static SheetStart Of(ExcelRecords records, FileTask task)
    {
        HeaderMap? header = null;
        var rows = new List<string[]>();
        for (var looked = 0; looked < HeaderSearch.LinesLooked && records.Read(); looked++)
        {
            var found = header is null ? HeaderSearch.At(records, task) : null;
            if (found is null)
                rows.Add([.. Enumerable.Range(0, records.FieldCount).Select(records.Text)]);
            else
                (header, rows) = (found, []);
        }

        return new SheetStart(records.Sheet, records.IsHidden, header, rows);
    }
}
