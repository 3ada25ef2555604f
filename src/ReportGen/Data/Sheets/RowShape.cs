using ReportGen.Data.Tables;
using ReportGen.Data.Values;

namespace ReportGen.Data.Sheets;

/// <summary>
/// What rows of a sheet look like: where days, counts and ids stand. Rows of another sheet that look the same are probably more of the table: Excel holds a million
/// rows a sheet, and months are kept side by side.
/// </summary>
internal sealed class RowShape
{
    private readonly TableSpec _table;
    private readonly HeaderMap _header;
    private readonly string[] _model;

    private RowShape(TableSpec table, HeaderMap header, string[] model) => (_table, _header, _model) = (table, header, model);

    /// <summary>The shape of a sheet's rows; null where nothing in them tells them from other rows.</summary>
    public static RowShape? Of(TableSpec table, SheetStart sheet)
    {
        if (sheet.Header is not { } header || sheet.Rows.Count == 0)
            return null;
        var shape = new RowShape(table, header, sheet.Rows[0]);
        return Enumerable.Range(0, header.ColumnCount).Any(column => shape.Tells(column)) ? shape : null;
    }

    /// <summary>Whether most of a sheet's rows look so; its first may be column names.</summary>
    public bool IsThatOf(SheetStart sheet)
    {
        var alike = sheet.Rows.Count(Fits);
        return alike > 0 && alike * 2 >= sheet.Rows.Count - 1;
    }

    private bool Tells(int column) =>
        _header.Single(column) >= 0 && (_table.Columns[column] is { Kind: ColumnKind.Time } or { Kind: ColumnKind.Count, Required: true }
            || (_table.Columns[column] is { Kind: ColumnKind.Id, Required: true } && IsNumber(At(_model, column))));

    private bool Fits(string[] row) => row.Length <= _header.FieldCount && Enumerable.Range(0, _header.ColumnCount).All(column => Fits(column, At(row, column)));

    private bool Fits(int column, string text)
    {
        var spec = _table.Columns[column];
        if (_header.Single(column) < 0)
            return true;
        if (MissingText.Is(text))
            return !spec.Required || spec.Kind == ColumnKind.Text;
        return spec.Kind switch
        {
            ColumnKind.Time => MomentText.Read(text, DateOrder.DayFirst, out _) == DateStatus.Read,
            ColumnKind.Count => NumberText.TryRead(text, '\0', out _),
            ColumnKind.Length => text.Any(char.IsAsciiDigit),
            ColumnKind.Id => !spec.Required || IsNumber(text) == IsNumber(At(_model, column)),
            _ => true,
        };
    }

    private string At(string[] row, int column) => _header.Single(column) is >= 0 and var field && field < row.Length ? row[field] : "";

    private static bool IsNumber(string text) => text.AsSpan().Trim().ContainsOnlyDigits();
}
