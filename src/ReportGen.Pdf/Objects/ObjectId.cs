namespace ReportGen.Pdf.Objects;

/// <summary>The number of an indirect object; generations are always 0.</summary>
internal readonly record struct ObjectId(int Number);
