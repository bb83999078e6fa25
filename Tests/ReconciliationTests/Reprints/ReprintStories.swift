/// Twelve short reports; those of one event were written by different reporters and are no prints of each other.
enum ReprintStories {
  static let versailles = [
    """
    Emmanuel Macron received Vladimir Putin in the palace of Versailles on Monday, two weeks after he moved into the \
    Elysee, for a first meeting that both sides had prepared with care.
    """,
    """
    The two presidents walked through an exhibition on Peter the Great, who came to France three hundred years ago, \
    before they sat down for almost three hours of talks about Syria and Ukraine.
    """,
    """
    At a joint press conference Macron said that any use of chemical weapons in Syria would be answered at once, and \
    that he had spoken openly about the treatment of gay men in Chechnya.
    """,
    """
    Putin denied that his country had tried to influence the French election, and said that it had been right to receive \
    Marine Le Pen in the Kremlin in March.
    """,
    """
    Diplomats expect that working groups of both countries will now look for common ground against terrorism, a subject \
    on which Paris and Moscow have long wished to exchange more.
    """,
  ]

  static let versaillesAgain = [
    """
    France's new leader gave the Russian president a splendid stage and a blunt message when they met outside Paris, \
    according to officials who followed the conversation.
    """,
    """
    Standing beside his guest in a gallery lined with paintings of battles, the younger man accused two Russian media, \
    RT and Sputnik, of having spread lying propaganda during his campaign.
    """,
    """
    The visitor listened without expression. He called the sanctions of the European Union useless and asked the French \
    to help in getting rid of them.
    """,
    """
    On Syria the host drew what he named a red line: should chemical weapons be used again, his forces would strike \
    back. Observers recalled that an American president had once said the same.
    """,
    """
    No date was set for another visit, but an adviser said that the French president had been asked to travel to Russia \
    and would probably do so before long.
    """,
  ]

  static let versaillesBackground = [
    """
    Why Versailles? Historians in Moscow remember that the tsar who opened his country towards the West was once a \
    guest of the boy king Louis XV, whom he lifted into his arms against all protocol.
    """,
    """
    A museum had planned for years to mark the journey of 1717 with paintings, maps and a globe. The idea of using its \
    opening for a summit came, it is told, in a telephone call only days after the inauguration.
    """,
    """
    For the French the choice had the charm of neutral ground. It was not a state visit, it was not the Elysee, and yet \
    it looked grand on the evening news in both countries.
    """,
    """
    Experts differ about the use of such settings. One speaks of theatre, another of a language that Russian rulers have \
    always understood better than the dry prose of communiques.
    """,
  ]

  static let kremlinTable = [
    """
    Six metres of white lacquer lay between the president of France and his Russian host on Monday evening when they \
    talked for more than five hours about the troops massed around Ukraine.
    """,
    """
    Emmanuel Macron came to Moscow as the first western leader since the deployment began. He told reporters after \
    midnight that the coming days would be decisive and would demand intensive discussions.
    """,
    """
    Vladimir Putin said that some of his guest's ideas could serve as a basis for further common steps, although it was \
    too early to speak of them in public.
    """,
    """
    The Kremlin later rejected reports that both had agreed on a halt of manoeuvres. In the present situation Moscow \
    and Paris could not reach any deals, spokesman Dmitry Peskov said.
    """,
    """
    From Moscow the president travelled on to Kyiv, where Volodymyr Zelensky received him on Tuesday, and then to Berlin \
    for a supper with the German chancellor and the president of Poland.
    """,
  ]

  static let kremlinTableAgain = [
    """
    Was it fear of the virus? The question about a very long table followed the French delegation home, after their \
    president had declined a Russian test and so was kept at a distance.
    """,
    """
    Sources in his team said that nobody could accept that Russian doctors lay hands on the genetic material of a head of \
    state. The Kremlin confirmed the precaution and found nothing odd in it.
    """,
    """
    Of the substance less is known. The visitor is said to have proposed a dialogue about missiles and guarantees, while \
    the host spoke at length about history and about NATO's move to the east.
    """,
    """
    Both praised the tone. A joke that the Russian made at the expense of Ukraine's president, in the words of a vulgar \
    song, was heard with dismay in Kyiv.
    """,
  ]

  static let grain = [
    """
    Ukraine and Russia signed separate agreements with Turkey and the United Nations on Friday that open three ports on \
    the Black Sea for the export of grain, after two months of negotiations.
    """,
    """
    The ceremony took place in the Dolmabahce palace in Istanbul. Antonio Guterres, the secretary general, called the \
    accord a beacon of hope for countries on the edge of famine.
    """,
    """
    Ships will be guided through the mines by Ukrainian pilots and inspected near the Bosporus by teams of all four \
    parties, so that no weapons can be smuggled in. The deal holds for 120 days.
    """,
    """
    Prices for wheat fell in Chicago to the level of February. Traders warned, however, that insurers and owners would \
    wait until the first convoys had safely passed.
    """,
  ]

  static let grainAgain = [
    """
    Less than a day after the ink had dried, missiles hit the harbour of Odesa. Kyiv spoke of a spit in the face of those \
    who had brokered the arrangement over exports of cereals.
    """,
    """
    The ministry of defence in Moscow first told Ankara that it had nothing to do with the strike, and then stated that a \
    warship and a depot of American missiles had been destroyed at the quay.
    """,
    """
    President Erdogan's office said that it was worried but that all four sides went on with the preparation of the \
    coordination centre, which was to open in Istanbul within the week.
    """,
    """
    Farmers near Mykolaiv wait with full barns. If nothing moves before the new harvest, one of them said, we shall have \
    to pour the wheat onto the ground.
    """,
  ]

  static let geneva = [
    """
    Joe Biden and Vladimir Putin agreed in Geneva on Wednesday to send their ambassadors back to their posts and to begin \
    talks about the limits of nuclear arsenals.
    """,
    """
    The summit in a villa above the lake ended earlier than planned, after three and a half hours. There were no threats, \
    the American said, only plain assertions made by both.
    """,
    """
    He handed over a list of sixteen kinds of infrastructure which must be off limits to hackers, from energy to water. \
    The Russian replied that most attacks came from the United States.
    """,
    """
    Asked about Alexei Navalny, Putin avoided the name and spoke of a man who had knowingly broken the law. His counterpart \
    said that the consequences of a death in prison would be devastating.
    """,
  ]

  static let normandy = [
    """
    The leaders of France, Germany, Russia and Ukraine met in Paris for the first time in three years and decided on a \
    complete ceasefire in the Donbas before the end of December.
    """,
    """
    It was also the first conversation between Volodymyr Zelensky and his Russian colleague, who sat opposite each other \
    and, according to people in the room, first avoided each other's eyes.
    """,
    """
    All prisoners known to both sides are to be exchanged, and troops will withdraw from three more places at the line of \
    contact. On elections in the east and on the border no progress was made.
    """,
    """
    Angela Merkel praised the good will of everyone at the table. The four want to see each other again in four months.
    """,
  ]

  static let submarines = [
    """
    Paris called its ambassadors in Washington and Canberra home on Friday, a step without precedent among these allies, \
    in anger over a contract for submarines that Australia had cancelled.
    """,
    """
    Jean-Yves Le Drian, the foreign minister, spoke of a stab in the back. Australia will now build boats with nuclear \
    engines together with the Americans and the British.
    """,
    """
    A telephone call between Biden and Macron on the following Wednesday brought relief. The White House admitted that \
    open consultation among allies would have been better.
    """,
    """
    The ambassador to the United States will go back to work next week. Of the one to Australia nothing was said.
    """,
  ]

  static let vaccine = [
    """
    The chancellor spoke with the Russian president about the Sputnik vaccine on Tuesday, together with her French \
    partner, in a video conference of an hour and a half.
    """,
    """
    Once the European agency has approved it, the three said, its production within the Union could be looked at. The \
    Kremlin's account put more weight on joint deliveries.
    """,
    """
    They also exchanged views about Belarus, about the truce in eastern Ukraine and the state of a prisoner on hunger \
    strike, whose health the two western politicians asked to be protected.
    """,
  ]

  static let pipeline = [
    """
    Germany has stopped the certification of a second gas pipeline through the Baltic, Olaf Scholz said on Tuesday, a day \
    after Moscow recognised two regions of Ukraine as independent.
    """,
    """
    Without this step no gas can flow. The minister of economy was told to withdraw a report on the security of supply on \
    which the regulator would have had to base its decision.
    """,
    """
    Dmitry Medvedev answered that Europeans would soon pay two thousand euros for a thousand cubic metres. Washington \
    welcomed the decision and announced measures against the company that owns the pipes.
    """,
  ]

  static let all = [
    versailles, versaillesAgain, versaillesBackground, kremlinTable, kremlinTableAgain, grain,
    grainAgain, geneva, normandy, submarines, vaccine, pipeline,
  ]
}
