using System.IO.Compression;

namespace ReportGen.Pdf.Reading;

/// <summary>Undoes the filters of streams (ISO 32000-1, 7.4): deflate, and PNG's "up" predictor.</summary>
internal static class StreamFilters
{
    public static byte[] Decode(PdfDictionary dictionary, byte[] data)
    {
        if (dictionary["Filter"].IsNull) return data;
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var result = new MemoryStream();
        zlib.CopyTo(result);
        var parameters = dictionary["DecodeParms"].AsDictionary;
        return parameters["Predictor"].AsInteger == 12 ? Up(result.ToArray(), parameters["Columns"].AsInteger!.Value) : result.ToArray();
    }

    /// <summary>Each byte is the sum of itself and the one above.</summary>
    private static byte[] Up(byte[] data, int columns)
    {
        var row = new byte[columns];
        return [.. data.Chunk(columns + 1).SelectMany(line =>
        {
            for (var i = 0; i < columns; i++) row[i] += line[i + 1];
            return row.ToArray();
        })];
    }
}
