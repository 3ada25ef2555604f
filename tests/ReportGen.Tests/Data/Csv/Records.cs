using System.Text;
using ReportGen.Data.Csv;

namespace ReportGen.Tests.Data.Csv;

/// <summary>Records of a text in memory.</summary>
internal static class Records
{
    public static TextRecords Of(string text, char separator = ',') => new(TextFile.Over(new MemoryStream(Encoding.UTF8.GetBytes(text))), separator);

    /// <summary>All fields of all records; a broken one is null.</summary>
    public static List<string[]?> All(RecordReader records)
    {
        var all = new List<string[]?>();
        while (records.Read())
            all.Add(records.Current.Problem == RecordProblem.None ? [.. Enumerable.Range(0, records.FieldCount).Select(records.Text)] : null);
        return all;
    }
}
