using System.Text;
using ReportGen.Data.Batches;
using ReportGen.Data.Engine;

namespace ReportGen.Data.Columnar;

/// <summary>A row of typed values. Columns count as in the table's specification.</summary>
internal sealed class TypedRow(ChunkReader chunk)
{
    private const int UsualId = 64;
    private char[] _id = new char[UsualId];
    private int _row;

    /// <summary>Whether any value is missing that must not be, or is not plain.</summary>
    public bool HasMissing
    {
        get
        {
            for (var column = 0; column < chunk.Columns; column++)
            {
                if (chunk.IsNull(column, _row))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Goes to a row of the chunk.</summary>
    public void Show(int row) => _row = row;

    /// <summary>A number.</summary>
    public long Int(int column) => chunk.Int(column, _row);

    /// <summary>An id that can be taken as it stands; good until the next one is asked for.</summary>
    public bool TryId(int column, out ReadOnlySpan<char> id)
    {
        var bytes = chunk.Text(column, _row);
        if (bytes.Length > _id.Length)
            _id = new char[bytes.Length];
        id = _id.AsSpan(0, Encoding.UTF8.GetChars(bytes, _id)).Trim();
        return PlainFields.IsPlainId(id);
    }
}

/// <summary>Makes the row of a table from typed values.</summary>
/// <typeparam name="TRow">Values of a row, as far as they can be told without the rows before.</typeparam>
internal interface ITypedReader<TRow>
    where TRow : struct
{
    /// <summary>Reads a row; false where anything in it needs a closer look, which <see cref="Tables.RowReader"/> then takes.</summary>
    bool TryRead(TypedRow values, out TRow row);
}
