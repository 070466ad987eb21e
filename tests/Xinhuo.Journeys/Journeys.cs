using Xinhuo.Journeys.Support;
using Xunit;

// One browser and one community for all; journeys go one after another, each as people of its own.
[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(Server))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
