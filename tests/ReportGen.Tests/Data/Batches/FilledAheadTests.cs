using ReportGen.Data.Batches;

namespace ReportGen.Tests.Data.Batches;

public class FilledAheadTests
{
    private sealed class Batch
    {
        public int Number { get; set; } = -1;

        public bool IsWorkedOn { get; set; }
    }

    private static Action<Batch>[] Workers(int count, Action<Batch> work) => [.. Enumerable.Repeat(work, count)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Batches_come_in_order_and_worked_on(int workers)
    {
        var next = 0;
        using var ahead = new FilledAhead<Batch>(() => new Batch(), batch => (batch.Number = next++) < 99, Workers(workers, batch => batch.IsWorkedOn = true), CancellationToken.None);
        var met = new List<(int, bool)>();
        foreach (var batch in ahead.Batches())
            met.Add((batch.Number, batch.IsWorkedOn));
        Assert.Equal(Enumerable.Range(0, 100).Select(number => (number, workers > 0)), met);
    }

    /// <summary>What filling or working throws comes after the batches before it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_fault_is_thrown_in_its_place(bool inWork)
    {
        var next = 0;
        using var ahead = new FilledAhead<Batch>(
            () => new Batch(),
            batch => (batch.Number = next++) < 20 || (inWork ? false : throw new InvalidDataException()),
            Workers(1, batch => _ = batch.Number < 20 || !inWork ? 0 : throw new InvalidDataException()), CancellationToken.None);
        var met = new List<int>();
        Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var batch in ahead.Batches())
                met.Add(batch.Number);
        });
        Assert.Equal(Enumerable.Range(0, inWork ? 20 : 21), met); // a batch that was being filled is taken as far as it goes
    }

    /// <summary>A worker that is ahead meets its fault first; what is thrown is what one thread would have met.</summary>
    [Fact]
    public void Of_several_faults_the_earliest_is_thrown()
    {
        var next = 0;
        using var later = new ManualResetEventSlim();
        using var ahead = new FilledAhead<Batch>(
            () => new Batch(),
            batch => (batch.Number = next++) < 20,
            Workers(2, batch =>
            {
                if (batch.Number == 4)
                {
                    later.Set();
                    throw new InvalidDataException("4");
                }

                if (batch.Number == 3 && later.Wait(TimeSpan.FromMinutes(1)))
                    throw new InvalidDataException("3");
            }), CancellationToken.None);
        var met = new List<int>();
        var thrown = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var batch in ahead.Batches())
                met.Add(batch.Number);
        });
        Assert.Equal("3", thrown.Message);
        Assert.Equal([0, 1, 2], met);
    }

    [Fact]
    public void Cancelling_wakes_whoever_waits()
    {
        using var stop = new CancellationTokenSource();
        using var gate = new ManualResetEventSlim();
        using var ahead = new FilledAhead<Batch>(
            () => new Batch(),
            _ =>
            {
                stop.Cancel();
                return gate.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
            },
            [], stop.Token);
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var _ in ahead.Batches())
                Assert.Fail("None was filled.");
        });
        gate.Set();
    }

    [Fact]
    public void Leaving_early_ends_the_threads()
    {
        var filled = 0;
        using (var ahead = new FilledAhead<Batch>(() => new Batch(), _ => Interlocked.Increment(ref filled) > 0, Workers(2, _ => { }), CancellationToken.None))
            Assert.NotNull(ahead.Batches().First());
        var after = filled;
        Assert.InRange(after, 1, 12); // those that there are, and one that came back
    }
}
