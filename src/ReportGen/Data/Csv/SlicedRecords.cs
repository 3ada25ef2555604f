namespace ReportGen.Data.Csv;

/// <summary>Reads records that lie in memory as one text each, so that a record can be copied and looked at after the reader has gone on.</summary>
internal abstract class SlicedRecords : RecordReader
{
    /// <summary>The current record as it stands, with its line end where it has one.</summary>
    public abstract ReadOnlySpan<char> Record { get; }

    /// <summary>Where its fields stand in it.</summary>
    public abstract ReadOnlySpan<FieldPlace> Fields { get; }
}
