using ReportGen.Diagnostics;

namespace ReportGen.Data;

/// <summary>A query could not be answered for a reason that lies with the server or the way to it. The pipeline hands the fault on; no paper is made.</summary>
public sealed class EngineException : Exception
{
    /// <param name="fault">What to say of it.</param>
    /// <param name="cause">What it came from.</param>
    public EngineException(Fault fault, Exception? cause = null)
        : base(fault.Code, cause) => Fault = fault;

    /// <summary>What to say of it.</summary>
    public Fault Fault { get; }
}
